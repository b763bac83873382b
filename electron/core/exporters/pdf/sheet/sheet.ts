import type { ExportOptions } from '../../../../../shared/export/export-options.ts';
import type { Labels } from '../content/labels-en.ts';
import type { Look, LookName } from '../content/look.ts';
import type { addresses } from './addresses.ts';

/** What the typesetting templates read (`/sheet.json`): everything said, nothing laid out. */
export interface Sheet {
  readonly title: string;
  readonly authors: readonly string[];
  readonly description: string;
  /** BCP 47 primary language of the first article. */
  readonly language: string;
  readonly addresses: typeof addresses;
  readonly looks: Readonly<Record<LookName, Pick<Look, 'ink' | 'wash'>>>;
  readonly paper: ExportOptions['paper'];
  readonly layout: ExportOptions['layout'];
  /** The words of the page itself, and their language. */
  readonly words: Labels['page'];
  readonly wordsLanguage: ExportOptions['labels'];
  /** How many marks there are. */
  readonly marks: number;
  readonly articles: readonly ArticleSheet[];
}

export interface ArticleSheet {
  /** Over every page but the first. */
  readonly runningHead: Phrase;
  /** The headline block when the text has one, else the title, which nothing can be anchored to. */
  readonly headline: BlockSheet;
  readonly source: Phrase | null;
  readonly facts: readonly string[];
  readonly legend: readonly LegendEntry[];
  /** Marks of the annotations about the whole article. */
  readonly notesByHeadline: readonly number[];
  /** The same as notes, where the layout prints them. */
  readonly notes: readonly NoteSheet[];
  readonly blocks: readonly BlockSheet[];
  readonly appendix: AppendixSheet;
}

/** A string to be set as it stands, never as markup. */
export interface Phrase {
  readonly t: string;
  /** Right to left. */
  readonly rtl: boolean;
}

export interface BlockSheet {
  readonly kind: 'headline' | 'heading' | 'paragraph' | 'quotation' | 'list-item';
  readonly language: string;
  readonly region: string | null;
  readonly rtl: boolean;
  readonly number: number | null;
  readonly pieces: readonly Piece[];
  /** Rows of the tables about what begins in this block, where the layout refers to them. */
  readonly references: readonly Reference[];
  /** Notes on what begins in this block, where the layout prints them. */
  readonly notes: readonly NoteSheet[];
}

/** A row of the tables: what it is called, and its address in the document. */
export interface RowNumber {
  /** `S12`. */
  readonly said: string;
  readonly label: string;
}

export interface Reference {
  readonly number: RowNumber;
  readonly look: LookName;
}

/** An annotation as a note beside or below its passage. */
export interface NoteSheet extends Reference {
  /** Where the passage begins; null when it has none. */
  readonly mark: number | null;
  /** `▲ +3`, `●●○`; empty when there is nothing to show. */
  readonly sign: string;
  readonly title: Phrase | null;
  readonly remark: Phrase | null;
  readonly suggestion: Phrase | null;
  /** Small print: by whom, with what doubt. */
  readonly details: readonly string[];
}

/** A stretch of a block over which the same annotations lie. */
export interface Piece {
  /** The end of a word that the piece before began: it is not parted between them. */
  readonly wordEnd: string;
  readonly t: string;
  readonly mark: number | null;
  /** Where it leads on the web; null for words that are none of an address. */
  readonly link: string | null;
  /** With a line break, or where a line may break although there is no blank. */
  readonly ends: 'line-break' | 'break-allowed' | null;
}

export interface LegendEntry {
  readonly mark: number;
  readonly label: string;
  readonly count: number;
}

export interface AppendixSheet {
  readonly heading: Phrase;
  readonly actors: readonly ActorRow[];
  readonly stances: readonly StanceRow[];
  /** Holders by targets, a few targets at a time. */
  readonly matrix: readonly MatrixSheet[];
  /** Who or what the matrix leaves out, in words. */
  readonly matrixLeftOut: string | null;
  readonly biasNotes: readonly BiasGroup[];
  readonly notes: readonly NoteRow[];
}

/** Where an annotation stands: its first mark; null when it is about the whole article or its passage is lost. */
export interface Place {
  readonly mark: number | null;
  readonly paragraph: number | null;
  readonly instead: string | null;
}

/** A row stays on one page, unless it may be taller than a page. */
interface Row {
  readonly number: RowNumber;
  readonly tall: boolean;
}

export interface ActorRow extends Row {
  readonly name: Phrase;
  readonly aliases: Phrase | null;
  readonly kind: Phrase | null;
  readonly portrayals: string | null;
  readonly mentions: number;
  readonly held: number;
  readonly received: number;
  /** First marks of its mentions, in the order of the text. */
  readonly marks: readonly number[];
}

interface AnnotationRow extends Row {
  readonly quote: Phrase | null;
  /** Small print under the quote: how, by whom, with what doubt. */
  readonly details: readonly string[];
  readonly note: Phrase | null;
  readonly place: Place;
}

export interface StanceRow extends AnnotationRow {
  readonly look: LookName;
  readonly holder: Phrase;
  readonly sign: string;
  /** `+3`; null where no side is taken. */
  readonly position: string | null;
  readonly verb: string;
  readonly target: Phrase;
}

export interface MatrixSheet {
  readonly targets: readonly Phrase[];
  readonly rows: readonly { readonly holder: Phrase; readonly cells: readonly (CellSheet | null)[] }[];
}

export interface CellSheet {
  readonly look: LookName;
  readonly sign: string;
  /** The mean, `+2.5`; null where no side is taken. */
  readonly position: string | null;
  readonly references: readonly Reference[];
  /** How many rows there are beyond those. */
  readonly more: number;
}

/** Bias notes of one code. */
export interface BiasGroup {
  readonly code: Phrase;
  readonly count: number;
  readonly rows: readonly BiasRow[];
}

export interface BiasRow extends AnnotationRow {
  readonly severity: { readonly degree: number; readonly word: string };
  /** “harms Iran”; null when nobody is named. */
  readonly effect: Phrase | null;
  readonly voice: string;
  readonly suggestion: Phrase | null;
}

export interface NoteRow extends AnnotationRow {
  readonly tags: string | null;
}
