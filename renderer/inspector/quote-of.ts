import type { Range } from '../../shared/commands/command.ts';
import type { Desk } from '../state/desk.ts';

/** The text of a draft's first passage; empty when it is about the whole article. */
export function quoteOf(desk: Desk, articleId: string, ranges: readonly Range[]): string {
  const first = ranges[0];
  const text = desk.replica.state.document(articleId)?.text ?? '';
  return first === undefined ? '' : text.slice(first.start, first.end);
}
