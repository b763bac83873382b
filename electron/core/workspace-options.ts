import type { Change, SequencedChange } from '../../shared/changes/change.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import type { ArticleParts } from './merge/article-parts.ts';
import type { FileLayer } from './storage/file-layer.ts';

export interface WorkspaceOptions {
  readonly clock: Clock;
  /** The name for a new workspace's first analyst. */
  readonly analystName: string;
  /** The real disk unless something else is said. */
  readonly files?: FileLayer;
  /** Opens a workspace that another program holds for reading, in place of a refusal. */
  readonly orReadOnly?: boolean;
  /** The key of a silent holder on another machine whose lock the analyst takes over. */
  readonly takeFrom?: string;
}

/** A change that is part of the state. */
export interface KeptChange extends SequencedChange {
  /** False when the disk refused it: it is kept in memory and written as soon as it can be. */
  readonly saved: boolean;
}

/** A change before it gets its id, its time and its author. */
export type PlannedChange = Pick<Change, 'label' | 'entries' | 'lineage'> & {
  /** What it does to annotations besides. */
  readonly parts?: ArticleParts;
};
