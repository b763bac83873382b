import * as z from 'zod';
import type { ReadActors } from '../actors/actor-entry.ts';
import type { SequencedChange } from '../changes/change.ts';
import type { UndoStack } from '../changes/undo-stack.ts';
import type { ReadCodebook } from '../codebook/codebook-entry.ts';
import { Command } from '../commands/command.ts';
import type { ExportPreview } from '../export/export-preview.ts';
import { ExportRequest } from '../export/export-request.ts';
import { Id, TermId } from '../schema/ids.ts';
import { SearchRequest, type SearchAnswer } from '../search/search-request.ts';
import { adjudicationMethods, type AdjudicationResults } from './adjudication.ts';
import { agreementMethods, type AgreementResults } from './agreement.ts';
import type { Backup } from './backup.ts';
import { bundleMethods, type BundleResults } from './bundles.ts';
import type { ArticleSnapshot, DeskSnapshot, LibraryPage } from './desk-snapshot.ts';
import { DeskState } from './desk-state.ts';
import type { EditionReport } from './edition-report.ts';
import type { ExportReport } from './export-report.ts';
import { FileKind, FileToImport } from './file-to-import.ts';
import type { AnnotatedFile, ImportReport } from './import-report.ts';
import type { Keeping } from './keeping.ts';
import { keyMethods, type KeyResults } from './keys.ts';
import type { BroughtBack } from './rescued.ts';
import { reviewMethods, type ReviewResults } from './review.ts';
import type { RepairReport } from './repair.ts';
import { sharingMethods, type SharingResults } from './sharing.ts';
import type { TermUses } from './term-uses.ts';

const nothing = z.strictObject({});
const JobId = Id;

/**
 * Everything that a window can ask of the core, stated once. Parameters are validated with the schemas
 * here (in the core's dispatch, for messages are hostile); results are plain data, typed in the files beside this one.
 * Every method answers with a `Result`.
 */
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
  /** Carries out what a session before could not save and put elsewhere. */
  'rescue.bringBack': { params: nothing },
  'rescue.discard': { params: nothing },
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
  /** Takes a file's annotations into one article, whichever it was made for, as one step; what cannot be placed is reported. */
  'article.annotate': { params: z.strictObject({ jobId: JobId, articleId: Id, file: FileToImport }) },
  /** Takes a file in as the new edition of an article and carries its annotations over, as one step. */
  'edition.import': { params: z.strictObject({ jobId: JobId, editionOf: Id, file: FileToImport }) },
  /** Makes an article that is there the new edition of another one and carries the annotations over. */
  'edition.link': { params: z.strictObject({ jobId: JobId, editionOf: Id, articleId: Id }) },
  /** With a job, progress is told while it is decided, and it can be cancelled until then: then nothing is changed. */
  'command.run': { params: z.strictObject({ command: Command, jobId: JobId.optional() }) },
  /** Latest first; only changes that touch the annotation, or the article and its annotations, if given, and of them only that. */
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
  /** Looks through the texts, titles, notes and actors of the whole library. */
  'library.search': { params: SearchRequest },
  /** Looks into a codebook file; nothing is taken over yet. */
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
  ...bundleMethods,
  ...keyMethods,
  ...sharingMethods,
  ...agreementMethods,
  ...reviewMethods,
  ...adjudicationMethods,
  'job.cancel': { params: z.strictObject({ jobId: JobId }) },
  /** A native dialog for files to import, or for a folder of articles as one; null where the shell has none, or the analyst cancelled. */
  'shell.chooseFiles': { params: z.strictObject({ kind: FileKind.optional() }) },
  /** Bundles that the system gave to Slantwise to open, by a double click for instance; each is given once. */
  'shell.takeHanded': { params: z.strictObject({}) },
  /** A place to write to, for a format or for a `zip` of several files; null when the analyst cancelled. A shell without dialogs grants a download. */
  'shell.chooseDestination': {
    params: z.strictObject({ suggestedName: z.string().min(1).max(200), format: z.string().max(40) }),
  },
  /** Shows a file that an export wrote, in the system's file manager. */
  'shell.reveal': { params: z.strictObject({ grant: Id }) },
  /** Opens it in the program that the system opens such files with. */
  'shell.open': { params: z.strictObject({ grant: Id }) },
} as const;

export interface Results
  extends AdjudicationResults, AgreementResults, BundleResults, KeyResults, ReviewResults, SharingResults {
  'desk.open': DeskSnapshot;
  'library.page': LibraryPage;
  'desk.remember': null;
  'desk.save': Keeping;
  'desk.takeOver': null;
  'desk.repair': RepairReport;
  'rescue.bringBack': BroughtBack;
  'rescue.discard': null;
  'copy.save': ExportReport;
  'backup.list': { readonly backups: readonly Backup[]; readonly limit: number };
  'backup.make': Backup;
  'backup.restore': null;
  'article.open': ArticleSnapshot;
  'article.import': ImportReport;
  'article.annotate': AnnotatedFile;
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
  'shell.takeHanded': readonly { readonly name: string; readonly grant: Id }[];
  'shell.chooseDestination': { readonly grant: Id; readonly name: string } | null;
  'shell.reveal': null;
  'shell.open': null;
}

export type MethodName = keyof typeof methods;
export type Params<M extends MethodName> = z.infer<(typeof methods)[M]['params']>;
export type MethodResult<M extends MethodName> = Results[M];
