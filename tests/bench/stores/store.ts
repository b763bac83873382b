import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { LargeWorkspace } from '../../builders/large-workspace.ts';

/** A way to keep a library on the disk. */
export interface Store {
  readonly name: string;
  /** Annotations beyond which it cannot be made or would take for ever; null where there is no such number. */
  readonly most: number | null;
  /** Edits that are measured; fewer where each rewrites everything. */
  readonly edits: number;
  /** Puts the library where the contestant wants it. */
  fill(workspace: LargeWorkspace): Promise<void>;
  /** What a program needs before it can show the library. */
  open(workspace: LargeWorkspace): Promise<OpenStore>;
}

export interface OpenStore {
  /** Resolves when the annotation is on the disk. */
  add(annotation: Annotation): Promise<void>;
  /** Folds a journal into what is read at the start; null where there is none. */
  readonly compact: (() => Promise<void>) | null;
  /** Makes ready what is searched; null where nothing has to be. */
  readonly index: (() => Promise<void>) | null;
  /** Looks for a word in texts and notes. @returns how many hold it */
  search(word: string): Promise<number>;
  close(): Promise<void>;
}
