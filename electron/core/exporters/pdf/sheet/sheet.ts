import type { labels } from '../content/labels-en.ts';
import type { Look, LookName } from '../content/look.ts';

/** What the typesetting templates read (`/sheet.json`): everything said, nothing laid out. */
export interface Sheet {
  readonly title: string;
  readonly authors: readonly string[];
  readonly description: string;
  /** BCP 47 primary language of the first article. */
  readonly language: string;
  /** What a marker link's address starts with; the mark's number follows. */
  readonly markAddress: string;
  readonly looks: Readonly<Record<LookName, Pick<Look, 'ink' | 'wash'>>>;
  /** The words of the page itself. */
  readonly words: typeof labels.page;
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
}

/** A stretch of a block over which the same annotations lie. */
export interface Piece {
  readonly t: string;
  readonly mark: number | null;
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
  readonly biasNotes: readonly BiasRow[];
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

export interface BiasRow extends AnnotationRow {
  readonly code: Phrase;
  readonly severity: { readonly degree: number; readonly word: string };
  /** “harms Iran”; null when nobody is named. */
  readonly effect: Phrase | null;
  readonly voice: string;
  readonly suggestion: Phrase | null;
}

export interface NoteRow extends AnnotationRow {
  readonly tags: string | null;
}
