import type { ShellFacts } from '../../shared/api/desk-snapshot.ts';
import type { FileKind } from '../../shared/api/file-to-import.ts';

/** Where an export goes: a path that the analyst chose, or a file that the page fetches. */
export type Destination =
  { readonly kind: 'path'; readonly path: string } | { readonly kind: 'download'; readonly name: string };

/** What the core needs of the shell around it. Paths stay on this side: a window only holds grants. */
export interface Shell {
  readonly facts: Omit<ShellFacts, 'workspacePath'>;
  /** Absolute paths; null when the analyst cancelled, or where the shell has no dialogs. */
  chooseFiles(kind: FileKind): Promise<readonly string[] | null>;
  /** Absolute paths of files that the system gave to the shell to open, each once; left out where it gives none. */
  takeHanded?(): readonly string[];
  chooseDestination(suggestedName: string, format: string): Promise<Destination | null>;
  /** Makes a finished export fetchable, once. @returns its address, relative to the page */
  offerDownload(file: {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }): string;
  reveal(path: string): void;
  /** Opens a file that an export wrote in the program that the system opens such files with. */
  open(path: string): void;
}
