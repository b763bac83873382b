import { defaultLexicon } from '../../lexicon/default-lexicon.ts';
import { isOldRecord, type Migration, type OldLists, type OldRecord } from './migration.ts';

/** What records of version 1 may lack, by table: it grew while nothing was released, without a number of its own. */
const added: Readonly<Record<string, OldRecord>> = {
  actors: { distinctFromIds: [] },
  terms: { successorIds: [] },
  articles: { status: 'new', dueDate: null, tags: [] },
  annotations: { links: [], carried: null },
};

/**
 * Version 1 is what was written before the first release: from the first desk, which knew no status of articles, no
 * links, no lexicon and no filters, to the last one, which lacks nothing but the number.
 */
export const from1: Migration = {
  from: 1,
  // The id stays first: by that a line is known without being read.
  record: (table, record) => ({ ...record, ...added[table], ...record }),
  lists: (lists) => ({
    ...lists,
    lexicon: lists['lexicon'] ?? lexiconFor(lists),
    filters: lists['filters'] ?? [],
    conflicts: lists['conflicts'] ?? [],
  }),
};

/** The lexicon that a new workspace begins with, as far as its codes are there. */
function lexiconFor({ terms = [] }: OldLists): readonly unknown[] {
  const ids = new Set(terms.filter(isOldRecord).map(({ id }) => id));
  return defaultLexicon.filter(({ codeId }) => ids.has(codeId));
}
