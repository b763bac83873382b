import type { UndoStack } from '../changes/undo-stack.ts';
import type { AppError } from '../errors.ts';
import type { Actor } from '../schema/actor.ts';
import type { Analyst } from '../schema/analyst.ts';
import type { Annotation } from '../schema/annotation.ts';
import type { Article, ArticleDocument } from '../schema/article.ts';
import type { BlindCoding } from '../schema/blind-coding.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { SavedFilter } from '../schema/filter.ts';
import type { Id } from '../schema/ids.ts';
import type { LexiconEntry } from '../schema/lexicon.ts';
import type { AnnotationCounts, Settings } from '../schema/tables.ts';
import type { Term } from '../schema/term.ts';
import type { Usage } from '../schema/usage.ts';
import type { DeskState } from './desk-state.ts';
import type { Keeping } from './keeping.ts';
import type { Migrated } from './migrated.ts';
import type { Rescued } from './rescued.ts';

/** A part of the library, latest articles first. */
export interface LibraryPage {
  /** The last change that the records below include. */
  readonly seq: number;
  readonly articles: readonly Article[];
  /** Of these articles. */
  readonly counts: readonly (readonly [articleId: string, counts: AnnotationCounts])[];
  /** What to ask for next: the articles before this id; null when these were the last. */
  readonly before: Id | null;
}

/** The shared tables, with as many articles as are needed to begin: where the analyst was, and the latest. */
export interface DeskSnapshot extends LibraryPage {
  readonly settings: Settings;
  readonly analysts: readonly Analyst[];
  readonly actors: readonly Actor[];
  readonly terms: readonly Term[];
  readonly lexicon: readonly LexiconEntry[];
  readonly filters: readonly SavedFilter[];
  readonly conflicts: readonly Conflict[];
  readonly blindCodings: readonly BlindCoding[];
  readonly usage: readonly (readonly [recordId: string, usage: Usage])[];
  /** Who works at this desk. */
  readonly analystId: Id;
  readonly deskState: DeskState;
  /** As far as it is in memory; `history.undo` has the rest. */
  readonly undo: UndoStack;
  readonly shell: ShellFacts;
  readonly keeping: Keeping;
  /** Set when the workspace was of an older version until it was opened just now. */
  readonly migrated: Migrated | null;
  /** What a session before could not save; null when there is nothing. */
  readonly rescued: Rescued | null;
  /** What the core found when it opened the workspace that the analyst should know of. */
  readonly findings: readonly AppError[];
}

export interface ShellFacts {
  readonly name: 'electron' | 'loopback';
  /** Whether files are chosen in native dialogs (`shell.chooseFiles`) or by the page itself. */
  readonly nativeDialogs: boolean;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly version: string;
  /** Where the workspace lies, for the analyst to read. */
  readonly workspacePath: string;
}

export interface ArticleSnapshot {
  readonly seq: number;
  readonly document: ArticleDocument;
  readonly annotations: readonly Annotation[];
}
