import type { Client } from '../../shared/api/client.ts';
import type { JobProgress } from '../../shared/api/desk-event.ts';
import type { Migrated } from '../../shared/api/migrated.ts';
import type { Rescued } from '../../shared/api/rescued.ts';
import type { ShellFacts } from '../../shared/api/desk-snapshot.ts';
import type { Reading } from '../../shared/api/desk-state.ts';
import type { SequencedChange } from '../../shared/changes/change.ts';
import type { UndoStack } from '../../shared/changes/undo-stack.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { AppError, Result } from '../../shared/errors.ts';
import type { Clock, Id } from '../../shared/schema/ids.ts';
import type { Notices } from './notices.ts';
import type { Panes } from './panes.ts';
import type { Replica } from './replica.ts';
import type { Saving } from './saving.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';
import type { Suggesting } from './suggesting.ts';

export interface Jobs {
  readonly running: ReadonlyMap<string, JobProgress>;
}

/** One window on the workspace: what the screens read, and how they ask for changes. */
export interface Desk {
  readonly client: Client;
  readonly clock: Clock;
  readonly replica: Replica;
  readonly session: Store<Session>;
  readonly undoStack: Store<UndoStack>;
  readonly saving: Store<Saving>;
  readonly jobs: Store<Jobs>;
  readonly notices: Notices;
  /** What is suggested for the open article (suggestions/keep-suggesting.ts). */
  readonly suggestions: Store<Suggesting>;
  readonly panes: Panes;
  readonly analystId: Id;
  readonly shell: ShellFacts;
  /** Set when the workspace was of an older version until it was opened. */
  readonly migrated: Migrated | null;
  /** What a session before could not save; null when there is nothing. */
  readonly rescued: Rescued | null;
  /** What the core found when it opened the workspace. */
  readonly findings: readonly AppError[];
  /** Where the view stood in each article (UTF-16 code units). */
  readonly places: Map<string, number>;
  /** The bias codes of the number keys, 1 first; the same as long as the desk is open. */
  readonly numberedCodes: readonly string[];
  /** What was selected in each open article, and which tab of the inspector was shown. */
  readonly views: Map<string, Pick<Session, 'selectedId' | 'tab'>>;
  /** How far each article was read, the last one last. */
  readonly reading: Map<string, Reading>;
  /**
   * Asks for a change. It is part of the replica when the promise settles; one that would change nothing is fine (null).
   * A refusal is told to the analyst, unless `quietly`: then the asker does.
   */
  run(command: Command, quietly?: 'quietly'): Promise<Result<SequencedChange | null>>;
  /**
   * Does something when every command that was asked for before is settled, one such piece of work after another: what
   * it reads of the state includes them.
   */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Lets go of the progress of a job that is done. */
  forgetJob(jobId: string): void;
  /** Called for each entry of a native menu that is chosen. */
  onMenu(listener: (command: string) => void): () => void;
}
