import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Names } from '../../shared/words/names.ts';
import type { Vocabulary } from '../../shared/words/vocabulary-en.ts';
import type { LayerSign, SignOf } from '../layers/layer-signs.ts';
import type { ArticleWords } from './article-words.ts';
import { cardTextOf, shortTitle } from './card-text.ts';
import type { Fold } from './fold-annotations.ts';
import { markStyleOf, type MarkStyle } from './mark-style.ts';

/** One thing on a card that can be picked: an annotation, or an actor with all mentions in the paragraph. */
export interface CardEntry {
  readonly label: string;
  /** Goes on after the label; empty when there is nothing to add. */
  readonly lead: string;
  readonly ids: readonly string[];
  /** Whose; empty where nobody needs to be told. */
  readonly whose: readonly LayerSign[];
}

export interface MarginCard {
  readonly key: string;
  readonly style: MarkStyle;
  /** Where its passage starts (UTF-16 code units). */
  readonly start: number;
  /** `single`: one annotation in full; `names`: actors in a row; `list`: a line for each annotation. */
  readonly shape: 'single' | 'names' | 'list';
  readonly entries: readonly CardEntry[];
  /** The small line; empty for none. */
  readonly detail: string;
  /** What the analyst wrote; empty for none. */
  readonly note: string;
  readonly suggested: boolean;
}

export interface CardWords {
  readonly names: Names;
  readonly vocabulary: Vocabulary;
  readonly words: ArticleWords;
  readonly signOf: SignOf;
  isFirstMention(id: string): boolean;
}

/** The card of a fold; null for an empty one. */
export function cardOf(fold: Fold, say: CardWords): MarginCard | null {
  const first = fold[0];
  if (first === undefined) return null;
  const { anchors, body, id } = first;
  const common = {
    key: fold.length === 1 ? id : `${body.kind} from ${id}`,
    style: styleOfAll(fold),
    start: anchors[0]?.start ?? 0,
    suggested: fold.every(({ status }) => status === 'suggested'),
  };
  const whole = anchors.length === 0 ? say.words.wholeArticle : '';
  if (fold.length === 1) {
    const { title, lead, detail, note } = cardTextOf(first, say.names, say.vocabulary);
    const entries = [{ label: title, lead, ids: [id], whose: whoseOf(fold, say) }];
    const links = first.links.length === 0 ? '' : say.words.links(first.links.length);
    return { ...common, shape: 'single', entries, detail: joined(whole, detail, links), note };
  }
  if (body.kind === 'actor') {
    const entries = namesOf(fold, say);
    const areFirst = fold.every((mention) => say.isFirstMention(mention.id));
    const detail = say.words.actors(entries.length, areFirst);
    return { ...common, shape: 'names', entries, detail: joined(whole, detail), note: '' };
  }
  const entries = fold.map((annotation) => {
    const { title, lead } = cardTextOf(annotation, say.names, say.vocabulary);
    return { label: title, lead, ids: [annotation.id], whose: whoseOf([annotation], say) };
  });
  return { ...common, shape: 'list', entries, detail: whole, note: '' };
}

/** An actor that is mentioned several times is one name. */
function namesOf(fold: Fold, say: CardWords): CardEntry[] {
  const byName = Map.groupBy(fold, ({ body }) => shortTitle(body, say.names, say.vocabulary));
  return [...byName].map(([label, mentions]) => ({
    label,
    lead: '',
    ids: mentions.map(({ id }) => id),
    whose: whoseOf(mentions, say),
  }));
}

function whoseOf(annotations: readonly Annotation[], { signOf }: CardWords): readonly LayerSign[] {
  return [...new Set(annotations.flatMap((annotation) => signOf(annotation) ?? []))];
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function styleOfAll(fold: Fold): MarkStyle {
  const styles = new Set(fold.map(markStyleOf));
  const [only] = styles;
  return styles.size === 1 && only !== undefined ? only : 'stance-neutral';
}
