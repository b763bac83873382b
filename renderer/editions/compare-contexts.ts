import type { Anchor } from '../../shared/schema/annotation.ts';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import { blockAt, splitBlocks } from '../../shared/text/canonical.ts';
import { diffWords } from '../../shared/text/word-diff.ts';

/** A piece of a paragraph: whether the other edition has it too, and whether the annotation is on it. */
export interface Piece {
  readonly text: string;
  readonly altered: boolean;
  readonly marked: boolean;
}

/** Code units of a paragraph that are shown before and after a passage. */
const AROUND = 160;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs around a passage in both editions, word for word, with what differs; null where there is no place. */
export function compareContexts(
  from: ArticleDocument,
  before: Anchor,
  to: ArticleDocument,
  after: Anchor | undefined,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] | null } {
  const left = contextOf(from, before);
  const oldText = from.text.slice(left.start, left.end);
  const leftMark = { start: before.start - left.start, end: before.end - left.start };
  if (after === undefined) return { before: cut(oldText, [], leftMark), after: null };
  const right = contextOf(to, after);
  const newText = to.text.slice(right.start, right.end);
  const runs = diffWords(oldText, newText).filter(({ same }) => !same);
  return {
    before: cut(
      oldText,
      runs.map((run) => run.from),
      leftMark,
    ),
    after: cut(
      newText,
      runs.map((run) => run.to),
      {
        start: after.start - right.start,
        end: after.end - right.start,
      },
    ),
  };
}

function contextOf(document: ArticleDocument, { start, end }: Anchor): Stretch {
  const blocks = splitBlocks(document);
  const first = blockAt(blocks, start);
  const last = blockAt(blocks, end - 1);
  return { start: first?.start ?? 0, end: last?.end ?? document.text.length };
}

/** Cuts a text wherever it begins or ends to be altered or marked, and leaves out what is far from the mark. */
function cut(text: string, altered: readonly Stretch[], mark: Stretch): Piece[] {
  const from = wordStart(text, mark.start - AROUND);
  const to = wordEnd(text, mark.end + AROUND);
  const edges = [from, to, mark.start, mark.end, ...altered.flatMap(({ start, end }) => [start, end])];
  const stops = [...new Set(edges)].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  const pieces = stops.slice(0, -1).map((start, index): Piece => {
    const end = stops[index + 1] ?? start;
    return {
      text: text.slice(start, end),
      altered: altered.some((each) => each.start <= start && each.end >= end),
      marked: mark.start <= start && mark.end >= end,
    };
  });
  const gap = (text: string): Piece => ({ text, altered: false, marked: false });
  return [...(from > 0 ? [gap('… ')] : []), ...pieces, ...(to < text.length ? [gap(' …')] : [])];
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.indexOf(' ', at);
  return blank === -1 || blank > at + 20 ? at : blank + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', at);
  return blank === -1 || blank < at - 20 ? at : blank;
}
