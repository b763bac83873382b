import type { Anchor, Carried } from '../schema/annotation.ts';
import type { ArticleDocument } from '../schema/article.ts';
import { blockAt, splitBlocks, type Block } from '../text/canonical.ts';
import { diffWords, likeness, mapStretch, type WordRun } from '../text/word-diff.ts';
import { alignBlocks, type Alignment } from './align-blocks.ts';
import { describe } from './describe.ts';
import { matchQuote, type QuoteMatch } from './match-quote.ts';

/** Where the passages of an annotation are in a new edition; those that are lost are left out. */
export interface CarriedPlace {
  readonly outcome: Carried['outcome'];
  /** 0 to 1; 1 only where the whole paragraph is word for word the same and stands in the same order. */
  readonly confidence: number;
  readonly anchors: readonly Anchor[];
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** How sure a passage is whose paragraph is word for word the same. */
const UNALTERED = { same: 1, elsewhere: 0.9, copy: 0.6 } as const;
/** A quote that stands once in other company is taken only if it has so many words, or this share of its context. */
const TELLING_WORDS = 5;
const TELLING_CONTEXT = 0.3;
/** By how much one of several places must fit better than the next. */
const LEAD = 0.25;
/** Below this likeness an altered passage is not the passage any more. */
const LEAST_LIKENESS = 0.5;

/**
 * Carries passages from one edition of an article to another. A passage is `exact` only if its paragraph stands there
 * word for word and cannot be mistaken for another; found in any other way it is `moved`, to be reviewed; where several
 * places could be meant it is `lost`. No place is taken for its looks alone.
 */
export class CarryOver {
  readonly #from: ArticleDocument;
  readonly #to: ArticleDocument;
  readonly #fromBlocks: readonly Block[];
  readonly #toBlocks: readonly Block[];
  readonly #aligned: readonly (Alignment | null)[];
  readonly #diffs = new Map<number, readonly WordRun[]>();

  constructor(from: ArticleDocument, to: ArticleDocument) {
    this.#from = from;
    this.#to = to;
    this.#fromBlocks = splitBlocks(from);
    this.#toBlocks = splitBlocks(to);
    const texts = (document: ArticleDocument, blocks: readonly Block[]): string[] =>
      blocks.map(({ start, end }) => document.text.slice(start, end));
    this.#aligned = alignBlocks(texts(from, this.#fromBlocks), texts(to, this.#toBlocks));
  }

  /** @param anchors of the old edition; none for what is about the whole article, which is carried as it is */
  carry(anchors: readonly Anchor[]): CarriedPlace {
    if (anchors.length === 0) return { outcome: 'exact', confidence: 1, anchors: [] };
    const places = anchors.map((anchor) => this.#place(anchor));
    const found = places.flatMap((place) => {
      const anchor =
        place === null ? null : describe(this.#to.text, place.start, place.end, this.#to.textVersion);
      return anchor === null ? [] : [anchor];
    });
    if (found.length === 0) return { outcome: 'lost', confidence: 0, anchors: [] };
    const sum = places.reduce((total, place) => total + (place?.confidence ?? 0), 0);
    const confidence = Math.round((sum / places.length) * 100) / 100;
    const exact = places.every((place) => place?.confidence === 1);
    return exact
      ? { outcome: 'exact', confidence: 1, anchors: found }
      : { outcome: 'moved', confidence: Math.min(0.97, confidence), anchors: found };
  }

  #place(anchor: Anchor): Place | null {
    const unaltered = this.#inSameBlocks(anchor);
    if (unaltered !== null) return unaltered;
    const matches = matchQuote(this.#to.text, {
      exact: anchor.quote,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      hint: null,
    });
    const mapped = this.#inAlteredBlock(anchor);
    if (mapped === null) return byItself(anchor, matches);
    const own = matches.find(({ start, end }) => start === mapped.start && end === mapped.end);
    if (own === undefined) {
      // Other words stand there now. The old ones elsewhere, in their old company, are a better claim.
      return byItself(anchor, matches) ?? (matches.length > 0 ? null : this.#reworded(anchor, mapped));
    }
    const rival = matches.find((match) => match !== own);
    if (rival !== undefined && rival.context > own.context) return null;
    const share = 0.5 + 0.25 * mapped.confidence + 0.2 * own.context;
    return { ...mapped, confidence: rival === undefined ? share : share - 0.15 };
  }

  /** A passage whose paragraphs are word for word the same, one after the other. */
  #inSameBlocks({ start, end }: Anchor): Place | null {
    const first = blockAt(this.#fromBlocks, start);
    const last = blockAt(this.#fromBlocks, end - 1);
    if (first === undefined || last === undefined) return null;
    const target = this.#aligned[first.index];
    const targetBlock = this.#toBlocks[target?.to ?? -1];
    if (target === undefined || target === null || target.how === 'altered' || targetBlock === undefined)
      return null;
    let confidence: number = UNALTERED[target.how];
    for (let index = first.index + 1; index <= last.index; index++) {
      const next = this.#aligned[index];
      if (next?.to !== target.to + index - first.index || next.how === 'altered') return null;
      confidence = Math.min(confidence, UNALTERED[next.how]);
    }
    const shift = targetBlock.start - first.start;
    return { start: start + shift, end: end + shift, confidence };
  }

  /** Where the passage went within its paragraph, which was altered; the paragraph's likeness as confidence. */
  #inAlteredBlock({ start, end }: Anchor): Place | null {
    const block = blockAt(this.#fromBlocks, start);
    if (block === undefined || end > block.end) return null;
    const target = this.#aligned[block.index];
    const targetBlock = this.#toBlocks[target?.to ?? -1];
    if (target?.how !== 'altered' || targetBlock === undefined) return null;
    let runs = this.#diffs.get(block.index);
    if (runs === undefined) {
      const text = this.#from.text.slice(block.start, block.end);
      runs = diffWords(text, this.#to.text.slice(targetBlock.start, targetBlock.end));
      this.#diffs.set(block.index, runs);
    }
    const stretch = mapStretch(runs, { start: start - block.start, end: end - block.start });
    if (stretch === null) return null;
    const { start: shift } = targetBlock;
    return { start: stretch.start + shift, end: stretch.end + shift, confidence: target.likeness };
  }

  #reworded(anchor: Anchor, mapped: Place): Place | null {
    const alike = likeness(anchor.quote, this.#to.text.slice(mapped.start, mapped.end));
    if (alike < LEAST_LIKENESS) return null;
    return { ...mapped, confidence: 0.2 + 0.5 * alike * mapped.confidence };
  }
}

/** A quote that is looked for without help of its paragraph: it must be telling, or stand in its old company. */
function byItself(anchor: Anchor, matches: readonly QuoteMatch[]): Place | null {
  const [best, rival] = matches;
  if (best === undefined) return null;
  if (rival !== undefined && (best.context - rival.context < LEAD || best.context < 0.5)) return null;
  const words = anchor.quote.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (best.context < TELLING_CONTEXT && words < TELLING_WORDS) return null;
  const share = 0.45 + 0.4 * best.context;
  return { start: best.start, end: best.end, confidence: rival === undefined ? share : share - 0.15 };
}
