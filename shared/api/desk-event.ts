import type { SequencedChange } from '../changes/change.ts';
import type { Id } from '../schema/ids.ts';
import type { Keeping } from './keeping.ts';
import type { SharingNews } from './sharing.ts';

/** What the core tells every window, in order. */
export type DeskEvent =
  | { readonly type: 'change'; readonly sequenced: SequencedChange }
  /** A change of so many records that to open the desk anew is less than to be told them; it comes without any. */
  | { readonly type: 'large-change'; readonly sequenced: SequencedChange }
  /** Told before a change that is kept in memory alone. */
  | { readonly type: 'keeping'; readonly keeping: Keeping }
  /** The workspace was opened anew: what a window knows of it holds no more. */
  | { readonly type: 'renewed' }
  | { readonly type: 'job'; readonly progress: JobProgress }
  /** What is new in the shared folder, whenever that is another thing; null when none is shared any more. */
  | { readonly type: 'sharing'; readonly news: SharingNews | null }
  /** The system gave a file to Slantwise: `shell.takeHanded` has it. */
  | { readonly type: 'handed' }
  /** An entry of the native menu was chosen: the id of a command of the renderer. */
  | { readonly type: 'menu'; readonly command: string };

export interface JobProgress {
  readonly jobId: Id;
  readonly done: number;
  readonly total: number;
  /** What is worked on, for people: a file's name. */
  readonly subject: string;
}
