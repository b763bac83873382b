import type { ReactNode } from 'react';
import type { Look } from '../../shared/api/desk-state.ts';
import type { Range as TextRange } from '../../shared/commands/command.ts';
import type { AnnotationKind } from '../../shared/schema/annotation.ts';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import type { Hits } from '../../shared/text/find-in-text.ts';
import type { Names } from '../../shared/words/names.ts';
import type { Vocabulary } from '../../shared/words/vocabulary-en.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import type { SignOf } from '../layers/layer-signs.ts';
import type { OpenSuggestions } from '../state/open-suggestions.ts';
import type { ArticleWords } from './article-words.ts';

/**
 * The article as it is read and annotated: ribbon, text, margin, selection bar. It shows what it is given and says
 * what the analyst did; it changes no record. All offsets count UTF-16 code units of the canonical text.
 *
 * Callbacks may be new functions at each rendering. To show another article, give another `key`.
 */
export interface ArticleViewProps {
  readonly document: ArticleDocument;
  /** Stands above the text when the document has no headline of its own, and names the article for screen readers. */
  readonly title: string;
  /** BCP 47; for fonts, hyphens and steps by word. */
  readonly language: string | null;
  /** Below the headline: source, date, counts. */
  readonly meta?: ReactNode;
  readonly annotations: ArticleAnnotations;
  /** Whose each annotation is; says nothing where all are of one layer. */
  readonly signOf: SignOf;
  /** Marks have the colours of whose they are. */
  readonly inColours: boolean;
  /** Cards stand beside the text; they do unless it is said otherwise. */
  readonly withMargin?: boolean;
  readonly selectedId: string | null;
  /** What is suggested, to be shown faintly; null for none. */
  readonly suggestions: OpenSuggestions | null;
  /** The suggestion that is looked at, and what stands beside it: why it is one, and what can be done. */
  readonly suggestion: OfferedSuggestion | null;
  /** Why there is a suggestion, by its number: said when the caret comes to stand in it. */
  reasonFor(suggestion: number): string;
  /** How the text is set. */
  readonly look: Look;
  /** The passages of an open draft, shown in the style of its kind. */
  readonly transient: readonly TextRange[];
  readonly draftKind: AnnotationKind | null;
  /** A passage that stands out from those that were found. */
  readonly current?: TextRange | null;
  /** What was found in the text, and the number of the hit that is gone to (-1 for none). */
  readonly hits?: Hits | null;
  readonly currentHit?: number;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
  readonly words: ArticleWords;
  /** What is written on the keys that tag a selected passage; empty where a kind has none. The frame hears them. */
  readonly tagKeys: Readonly<Record<AnnotationKind, string>>;
  /** The codes that the selection bar offers, with the key of each. */
  readonly codes: readonly OfferedCode[];
  /** The passages of the selected annotation while its edges are being moved. */
  readonly reshaped: readonly TextRange[] | null;
  /** Where to open: this offset stands at the top of the view. */
  readonly initialOffset: number;

  /** A passage was selected, without blanks at its ends; null when nothing is selected any more. */
  onSelectText(range: TextRange | null): void;
  /** A kind was chosen on the selection bar. */
  onTag(kind: AnnotationKind): void;
  /** A code was chosen on the selection bar. */
  onCode(code: OfferedCode): void;
  /**
   * A place in the text was clicked, or Enter pressed at the caret.
   * @param ids the annotations there, the shortest passage first; empty where there is none
   */
  onPick(ids: readonly string[], offset: number): void;
  /** A card was picked: its annotation, or the next one of those that share it. */
  onPickCard(id: string): void;
  /** Enter on a card, or a second activation: show the annotation's form and go there. */
  onOpen(id: string): void;
  /** The offset at the top of the view, once scrolling has come to rest. */
  onPlace(offset: number): void;
}

/** A code on the selection bar. */
export interface OfferedCode {
  readonly number: number;
  readonly name: string;
  /** What is written on its key; empty where it has none. */
  readonly key: string;
}

export interface OfferedSuggestion {
  readonly passage: TextRange;
  /** What the bar is called. */
  readonly label: string;
  readonly bar: ReactNode;
}

/** What the frame can ask of the article. */
export interface ArticleViewHandle {
  /**
   * Gives the keyboard to the text; the caret is where it was, or at the top of the view.
   * @returns whether the text is there yet
   */
  focus(): boolean;
  scrollToOffset(offset: number, align: 'start' | 'center' | 'nearest'): void;
  /** Selects a passage and shows it; null leaves a caret. Does not call `onSelectText`. */
  selectRange(range: TextRange | null): void;
  /** The selected passage, for an annotation: the caret waits at its end. Null when nothing is selected. */
  takePassage(): TextRange | null;
  /** Where one step from an offset leads. */
  step(offset: number, unit: 'character' | 'word', forward: boolean): number;
  /** Where a passage stands on the screen, in CSS pixels of the viewport; null when it is far from the view. */
  rangeRect(range: TextRange): DOMRect | null;
  /** The annotations at a point of the viewport (CSS pixels), the shortest passage first: for a menu there. */
  idsAtPoint(x: number, y: number): readonly string[];
  /** Whether an annotation is among those that the article was given to show. */
  isShown(id: string): boolean;
  /** The offset at the foot of the view; the whole length once the end is in view. Null before the text is laid out. */
  offsetAtFoot(): number | null;
  /** Where the caret is; null until the text has had the focus or a click. */
  caretOffset(): number | null;
  /** Gives the keyboard to the margin: the selected annotation's card, or the first one in view. */
  focusMargin(): void;
}
