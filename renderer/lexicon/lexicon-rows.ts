import type { WorkspaceState } from '../../shared/changes/state.ts';
import { resolveTerm } from '../../shared/codebook/resolve-term.ts';
import type { LexiconEntry } from '../../shared/schema/lexicon.ts';
import { rankMatch } from '../inspector/rank-match.ts';

export interface LexiconRow {
  readonly entry: LexiconEntry;
  readonly code: string;
}

export type LexiconColumn = 'text' | 'code' | 'language' | 'suggestion';
export interface LexiconSorting {
  readonly column: LexiconColumn;
  readonly descending: boolean;
}

const collator = new Intl.Collator();

/** The lexicon's entries that fit what was typed, sorted. */
export function lexiconRows(
  state: WorkspaceState,
  query: string,
  sorting: LexiconSorting,
): readonly LexiconRow[] {
  const rows: LexiconRow[] = [];
  for (const entry of state.values('lexicon')) {
    const code = resolveTerm(state, entry.codeId)?.name ?? '';
    const texts = [entry.text, code, entry.suggestion, entry.language ?? ''];
    if (query === '' || texts.some((text) => rankMatch(text, query) !== null)) rows.push({ entry, code });
  }
  const sign = sorting.descending ? -1 : 1;
  return rows.sort(
    (a, b) =>
      sign * collator.compare(valueOf(a, sorting.column), valueOf(b, sorting.column)) ||
      collator.compare(a.entry.text, b.entry.text),
  );
}

function valueOf({ entry, code }: LexiconRow, column: LexiconColumn): string {
  switch (column) {
    case 'text':
      return entry.text;
    case 'code':
      return code;
    case 'language':
      return entry.language ?? '';
    case 'suggestion':
      return entry.suggestion;
  }
}
