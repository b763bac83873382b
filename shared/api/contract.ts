import * as z from 'zod';
import type { SequencedChange } from '../changes/change.ts';
import type { UndoStack } from '../changes/undo-stack.ts';
import type { ReadActors } from '../actors/actor-entry.ts';
import type { ReadCodebook } from '../codebook/codebook-entry.ts';
import { Command } from '../commands/command.ts';
import type { AppError } from '../errors.ts';
import type { ExportPreview } from '../export/export-preview.ts';
import { ExportRequest } from '../export/export-request.ts';
import type { Actor } from '../schema/actor.ts';
import type { Analyst } from '../schema/analyst.ts';
import type { Annotation } from '../schema/annotation.ts';
import type { Article, ArticleDocument } from '../schema/article.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { SavedFilter } from '../schema/filter.ts';
import { Id, TermId } from '../schema/ids.ts';
import type { LexiconEntry } from '../schema/lexicon.ts';
import type { AnnotationCounts, Settings } from '../schema/tables.ts';
import type { Term } from '../schema/term.ts';
import type { Usage } from '../schema/usage.ts';
import type { Backup } from './backup.ts';
import { SearchRequest, type SearchAnswer } from '../search/search-request.ts';
import { DeskState } from './desk-state.ts';
import type { Keeping } from './keeping.ts';
import type { RepairReport } from './repair.ts';

/**
 * Everything that a window can ask of the core, stated once. Parameters are validated with the schemas
 * here (in the core's dispatch, for messages are hostile); results are plain data, typed here.
 * Every method answers with a `Result`.
 */
const nothing = z.strictObject({});
const JobId = Id;

/** A file to import: chosen in a native dialog (a grant stands for its path), or its bytes. */
const FileToImport = z.union([
  z.strictObject({ name: z.string().max(1000), grant: Id }),
  z.strictObject({ name: z.string().max(1000), base64: z.string().max(96 * 1024 * 1024) }),
]);
export type FileToImport = z.infer<typeof FileToImport>;

/** What a dialog asks for; articles unless something else is said. */
const FileKind = z.enum(['articles', 'edition', 'folder', 'codebook', 'actors', 'workspace']);
export type FileKind = z.infer<typeof FileKind>;

export const methods = {
  /** The workspace's shared tables, for a window that opens. */
  'desk.open': { params: nothing },
  /** More of the library's articles, later ones first: those before one in the order of their ids. */
  'library.page': { params: z.strictObject({ before: Id }) },
  'desk.remember': { params: z.strictObject({ state: DeskState }) },
  /** Tries again to write what the disk refused; `over` sets a journal aside that came from outside. */
  'desk.save': { params: z.strictObject({ over: z.boolean() }) },
  /** Takes the workspace from a desk on another machine that has given no sign of life for a while. */
  'desk.takeOver': { params: nothing },
  /** Mends what damage did, from older copies and backups; then every window begins anew. */
  'desk.repair': { params: z.strictObject({ jobId: JobId }) },
  /** The whole workspace as one file, what is in memory alone included. */
  'copy.save': { params: z.strictObject({ grant: Id }) },
  'backup.list': { params: nothing },
  'backup.make': { params: nothing },
  /** Backs the present up, then puts a backup or a copy in its place; every window begins anew. */
  'backup.restore': {
    params: z.strictObject({
      jobId: JobId,
      from: z.union([
        z.strictObject({ backup: z.string().max(100) }),
        z.strictObject({ file: FileToImport }),
      ]),
    }),
  },
  'article.open': { params: z.strictObject({ articleId: Id }) },
  /** Files are taken one by one; each is imported whole or not at all. */
  'article.import': {
    params: z.strictObject({ jobId: JobId, files: z.array(FileToImport).min(1).max(10_000) }),
  },
  /** Takes a file in as the new edition of an article and carries its annotations over, as one step. */
  'edition.import': { params: z.strictObject({ jobId: JobId, editionOf: Id, file: FileToImport }) },
  /** Makes an article that is there the new edition of another one and carries the annotations over. */
  'edition.link': { params: z.strictObject({ jobId: JobId, editionOf: Id, articleId: Id }) },
  /** With a job, progress is told while it is decided, and it can be cancelled until then: then nothing is changed. */
  'command.run': { params: z.strictObject({ command: Command, jobId: JobId.optional() }) },
  /** Latest first; only changes that touch the annotation, or the article and its annotations, if given. */
  'history.list': {
    params: z.strictObject({
      articleId: Id.nullable(),
      annotationId: Id.nullable(),
      limit: z.int().min(1).max(1000),
    }),
  },
  /** What the analyst can undo and redo, steps of earlier sessions too. */
  'history.undo': { params: nothing },
  'export.run': {
    params: ExportRequest.extend({
      jobId: JobId,
      /** Where to: from `shell.chooseDestination`. */
      grant: Id,
    }),
  },
  /** How the first of the articles will look; nothing is written. */
  'export.preview': { params: ExportRequest.extend({ jobId: JobId }) },
  /** Everything in the library that is coded with one of some terms, in articles that are not open too. */
  'term.findUses': {
    params: z.strictObject({ jobId: JobId, termIds: z.array(TermId).min(1).max(10_000) }),
  },
  /** Looks into a codebook file; nothing is taken over yet. */
  /** Looks through the texts, titles, notes and actors of the whole library. */
  'library.search': { params: SearchRequest },
  'codebook.read': { params: z.strictObject({ file: FileToImport }) },
  'codebook.export': {
    params: z.strictObject({
      format: z.string().max(40),
      /** Where to: from `shell.chooseDestination`. */
      grant: Id,
    }),
  },
  /** Looks into a file of actors; nothing is taken in yet. */
  'actors.read': { params: z.strictObject({ file: FileToImport }) },
  'actors.export': {
    params: z.strictObject({
      format: z.string().max(40),
      /** Where to: from `shell.chooseDestination`. */
      grant: Id,
    }),
  },
  'job.cancel': { params: z.strictObject({ jobId: JobId }) },
  /** A native dialog for files to import, or for a folder of articles as one; null where the shell has none, or the analyst cancelled. */
  'shell.chooseFiles': { params: z.strictObject({ kind: FileKind.optional() }) },
  /** A place to write to, for a format or for a `zip` of several files; null when the analyst cancelled. A shell without dialogs grants a download. */
  'shell.chooseDestination': {
    params: z.strictObject({ suggestedName: z.string().min(1).max(200), format: z.string().max(40) }),
  },
  /** Shows a file that an export wrote, in the system's file manager. */
  'shell.reveal': { params: z.strictObject({ grant: Id }) },
  /** Opens it in the program that the system opens such files with. */
  'shell.open': { params: z.strictObject({ grant: Id }) },
} as const;

export interface Results {
  'desk.open': DeskSnapshot;
  'library.page': LibraryPage;
  'desk.remember': null;
  'desk.save': Keeping;
  'desk.takeOver': null;
  'desk.repair': RepairReport;
  'copy.save': ExportReport;
  'backup.list': { readonly backups: readonly Backup[]; readonly limit: number };
  'backup.make': Backup;
  'backup.restore': null;
  'article.open': ArticleSnapshot;
  'article.import': ImportReport;
  'edition.import': EditionReport;
  'edition.link': EditionReport;
  'command.run': SequencedChange;
  'history.list': { readonly changes: readonly SequencedChange[] };
  'history.undo': UndoStack;
  'export.run': ExportReport;
  'export.preview': ExportPreview;
  'term.findUses': TermUses;
  'library.search': SearchAnswer;
  'codebook.read': ReadCodebook;
  'codebook.export': ExportReport;
  'actors.read': ReadActors;
  'actors.export': ExportReport;
  'job.cancel': null;
  'shell.chooseFiles': readonly { readonly name: string; readonly grant: Id }[] | null;
  'shell.chooseDestination': { readonly grant: Id; readonly name: string } | null;
  'shell.reveal': null;
  'shell.open': null;
}

export type MethodName = keyof typeof methods;
export type Params<M extends MethodName> = z.infer<(typeof methods)[M]['params']>;
export type MethodResult<M extends MethodName> = Results[M];

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
  readonly usage: readonly (readonly [recordId: string, usage: Usage])[];
  /** Who works at this desk. */
  readonly analystId: Id;
  readonly deskState: DeskState;
  /** As far as it is in memory; `history.undo` has the rest. */
  readonly undo: UndoStack;
  readonly shell: ShellFacts;
  readonly keeping: Keeping;
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

/** What was made of an old edition's annotations in a new one; all of them wait for review. */
export interface EditionReport {
  readonly articleId: Id;
  readonly counts: { readonly exact: number; readonly moved: number; readonly lost: number };
  readonly warnings: readonly string[];
}

export interface LikelyEdition {
  readonly articleId: Id;
  /** How much of the shorter text stands in the other one, 0 to 1. */
  readonly share: number;
}

export interface ImportReport {
  readonly outcomes: readonly ImportOutcome[];
  readonly cancelled: boolean;
}
export type ImportOutcome =
  | {
      readonly name: string;
      readonly outcome: 'imported';
      readonly articleId: Id;
      readonly warnings: readonly string[];
      /** An article that this one may be a new edition of; for the analyst to decide. */
      readonly editionOf: LikelyEdition | null;
    }
  /** The same text is in the library already. */
  | { readonly name: string; readonly outcome: 'known'; readonly articleId: Id }
  /** It holds annotations, which were taken into the articles that they are about. */
  | {
      readonly name: string;
      readonly outcome: 'annotated';
      /** The format's short name. */
      readonly format: string;
      readonly articles: readonly AnnotatedArticle[];
      /** What of the file has no place here, one sentence each. */
      readonly losses: readonly string[];
    }
  | { readonly name: string; readonly outcome: 'refused'; readonly error: AppError };

/** What a file of annotations brought into one article. */
export interface AnnotatedArticle {
  readonly articleId: Id;
  /** The file brought the article too. */
  readonly isNew: boolean;
  readonly added: number;
  /** Of these, those that stand elsewhere than the file says, or with other signs. */
  readonly moved: number;
  /** Those that were there already. */
  readonly known: number;
  /** The first of those that could not be placed. */
  readonly unplaced: readonly {
    readonly quote: string | null;
    readonly message: string;
    /** The annotation was kept with its other passages. */
    readonly kept: boolean;
  }[];
  readonly unplacedCount: number;
}

export interface TermUses {
  readonly passages: readonly CodedPassage[];
  /** Those beyond the longest answer; they come when these have been dealt with. */
  readonly more: number;
}

/** An annotation that is coded with a term, with enough of its article to judge it. */
export interface CodedPassage {
  readonly articleId: Id;
  readonly annotationId: Id;
  /** All terms that it is coded with. */
  readonly terms: readonly string[];
  /** The text around its first passage; empty for what is about the whole article. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly note: string;
}

export interface ExportReport {
  readonly name: string;
  readonly bytes: number;
  /** Where it lies, for the analyst to read; null for a download. */
  readonly path: string | null;
  /** Where the page fetches it from; null when it is on the disk already. */
  readonly download: string | null;
  /** What could not be carried, one sentence each. */
  readonly losses: readonly string[];
}

/** What the core tells every window, in order. */
export type DeskEvent =
  | { readonly type: 'change'; readonly sequenced: SequencedChange }
  /** Told before a change that is kept in memory alone. */
  | { readonly type: 'keeping'; readonly keeping: Keeping }
  /** The workspace was opened anew: what a window knows of it holds no more. */
  | { readonly type: 'renewed' }
  | { readonly type: 'job'; readonly progress: JobProgress }
  /** An entry of the native menu was chosen: the id of a command of the renderer. */
  | { readonly type: 'menu'; readonly command: string };

export interface JobProgress {
  readonly jobId: Id;
  readonly done: number;
  readonly total: number;
  /** What is worked on, for people: a file's name. */
  readonly subject: string;
}
