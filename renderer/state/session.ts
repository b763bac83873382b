import type { ReadActors } from '../../shared/actors/actor-entry.ts';
import type { ImportOutcome } from '../../shared/api/import-report.ts';
import type { DeskState } from '../../shared/api/desk-state.ts';
import type { ReadCodebook } from '../../shared/codebook/codebook-entry.ts';
import { wholeContent, type ExportContent } from '../../shared/export/export-request.ts';
import type { Range } from '../../shared/commands/command.ts';
import type { AppError } from '../../shared/errors.ts';
import { everything } from '../../shared/filters/narrowing.ts';
import type { Relation } from '../../shared/schema/annotation.ts';
import type { AnnotationFilter } from '../../shared/schema/filter.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { firstAgreementView, type AgreementView } from '../agreement/agreement-view.ts';
import { firstCompareView, type CompareView } from '../compare/compare-view.ts';
import { firstLibraryView, type LibraryView } from '../library/library-view.ts';
import { firstSearchView, type SearchView } from '../search/search-view.ts';
import type { Scheme } from '../../shared/schema/term.ts';
import type { FindQuery } from '../../shared/text/find-in-text.ts';
import type { BundleInHand, BundleRun } from './bundle-in-hand.ts';
import type { ExportOutcome, ExportScope } from './exporting.ts';
import type { DecidedExamples } from './decided.ts';
import { parseDraft, type Draft } from './draft.ts';

export const screens = [
  'library',
  'details',
  'search',
  'reading',
  'actors',
  'codebook',
  'lexicon',
  'agreement',
  'compare',
  'export',
  'team',
  'settings',
] as const;
/** What is done with a team, on its screen. */
export const teamParts = ['take-in', 'hand-out', 'conflicts', 'review', 'people'] as const;
export type TeamPart = (typeof teamParts)[number];

export type Screen = (typeof screens)[number];
export type InspectorTab = 'form' | 'list' | 'actors' | 'history' | 'suggestions' | 'review';

/** An import that is under way, or whose outcomes have not been closed yet. */
export interface Importing {
  readonly jobId: string;
  /** Files, as far as is known; those of a folder are counted once it is looked into. */
  readonly total: number;
  /** Files that are done with: an import of many goes in several calls. */
  readonly done: number;
  readonly outcomes: readonly ImportOutcome[] | null;
  readonly cancelled: boolean;
}

/** An annotation whose edges are being moved. */
export interface Reshaping {
  readonly annotationId: string;
  /** Which of the passages is in hand. */
  readonly at: number;
  /** All of its passages, as they would be kept (UTF-16 code units). */
  readonly ranges: readonly Range[];
  /** It is on its way to being kept. */
  readonly keeping: boolean;
}

export interface Linking {
  readonly fromId: string;
  readonly relation: Relation;
}

/** Where the analyst is and what is in hand. Nothing here is a record. */
export interface Session {
  readonly screen: Screen;
  /** The article that is open for reading. */
  readonly articleId: string | null;
  /** Why the article could not be opened; null when it was, or is on its way. */
  readonly openingFailed: AppError | null;
  readonly selectedId: string | null;
  /** The passage that is selected in the article (UTF-16 code units). */
  readonly selection: Range | null;
  readonly draft: Draft | null;
  /** The selected annotation's passages while its edges are being moved; not kept yet. */
  readonly reshaping: Reshaping | null;
  /** What was made of a form and is on its way to becoming an annotation; the last one, if several are. */
  readonly accepting: Pick<Draft, 'articleId' | 'ranges' | 'form' | 'each'> | null;
  /** An annotation waits for another one to be picked, which it is linked to. */
  readonly linking: Linking | null;
  readonly tab: InspectorTab;
  /** Which annotations the list shows. */
  readonly filter: AnnotationFilter;
  /** The text, its margin and its ribbon show only these, too. */
  readonly filterText: boolean;
  /** The bar that finds in the article is open. */
  readonly finding: boolean;
  /** What was looked for last. */
  readonly findQuery: FindQuery;
  /** The fields of a stance that are seldom needed are in view. */
  readonly moreFields: boolean;
  readonly dialog: 'palette' | 'articles' | 'shortcuts' | null;
  readonly importing: Importing | null;
  readonly exportJob: { readonly jobId: string; readonly subject: string } | null;
  /** What is exported on the export screen. */
  readonly exportScope: ExportScope | null;
  readonly exportContent: ExportContent;
  readonly exports: DeskState['exports'];
  /** What became of the last export. */
  readonly exportOutcome: ExportOutcome | null;
  readonly theme: DeskState['theme'];
  readonly hintSeen: boolean;
  /** Suggestions are shown in the text. */
  readonly showSuggestions: boolean;
  readonly hiddenLayers: DeskState['hiddenLayers'];
  readonly layerColours: boolean;
  readonly look: DeskState['look'];
  readonly language: DeskState['language'];
  readonly shortcuts: DeskState['shortcuts'];
  /** Articles that are open as tabs, in their order. */
  readonly tabs: readonly Id[];
  /** Articles that were read lately, the last one first. */
  readonly recent: readonly Id[];
  /** The records that are selected on the screens of lists. */
  readonly libraryId: string | null;
  readonly library: LibraryView;
  readonly search: SearchView;
  readonly agreement: AgreementView;
  readonly compare: CompareView;
  /** What was decided for a reason, for the codebook; null until it is asked for. */
  readonly decided: DecidedExamples | null;
  readonly actorId: string | null;
  readonly teamPart: TeamPart;
  /** A bundle on its way in. */
  readonly bundle: BundleInHand | null;
  /** The others that were opened with it. */
  readonly bundleRun: BundleRun;
  /** Possible doubles are shown in place of the registry. */
  readonly findingDoubles: boolean;
  /** The same of codes, in place of their tree. */
  readonly findingTermDoubles: boolean;
  /** A file of actors, or a codebook, that was read and waits for a yes. */
  readonly actorsToImport: ReadActors | null;
  readonly codebookToImport: ReadCodebook | null;
  readonly termId: string | null;
  /** The part of the codebook that is shown. */
  readonly scheme: Scheme;
  /** The code whose uses are gone through; null while the tree is shown. */
  readonly recodingId: string | null;
  readonly lexiconId: string | null;
}

/**
 * The session that a window starts with, from where the analyst left it.
 * @param isThere whether an article is in the library still
 */
export function sessionFrom(kept: DeskState, isThere: (articleId: string) => boolean): Session {
  return {
    screen: screens.find((screen) => screen === kept.screen) ?? 'library',
    articleId: kept.articleId !== null && isThere(kept.articleId) ? kept.articleId : null,
    openingFailed: null,
    selectedId: null,
    selection: null,
    draft: kept.draft === null ? null : parseDraft(kept.draft.json),
    reshaping: null,
    accepting: null,
    linking: null,
    tab: 'form',
    filter: everything,
    filterText: false,
    finding: false,
    findQuery: { text: '', matchCase: false, wholeWord: false, regex: false, ignoreAccents: true },
    moreFields: false,
    dialog: null,
    importing: null,
    exportJob: null,
    exportScope: null,
    exportContent: wholeContent,
    exports: kept.exports,
    exportOutcome: null,
    theme: kept.theme,
    hintSeen: kept.hintSeen,
    showSuggestions: kept.showSuggestions,
    hiddenLayers: kept.hiddenLayers,
    layerColours: kept.layerColours,
    look: kept.look,
    language: kept.language,
    shortcuts: kept.shortcuts,
    tabs: [...new Set([...kept.tabs, ...(kept.articleId === null ? [] : [kept.articleId])])].filter(isThere),
    recent: kept.recent.filter(isThere),
    libraryId: null,
    library: firstLibraryView,
    search: firstSearchView,
    agreement: firstAgreementView,
    compare: firstCompareView,
    decided: null,
    actorId: null,
    teamPart: 'take-in',
    bundle: null,
    bundleRun: { total: 0, waiting: [], results: [] },
    findingDoubles: false,
    findingTermDoubles: false,
    actorsToImport: null,
    codebookToImport: null,
    termId: null,
    scheme: 'bias',
    recodingId: null,
    lexiconId: null,
  };
}
