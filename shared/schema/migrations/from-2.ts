import type { Migration } from './migration.ts';

/** Version 2 knew nothing of blind coding. */
export const from2: Migration = {
  from: 2,
  record: (_table, record) => record,
  lists: (lists) => ({ ...lists, conflicts: lists['conflicts'] ?? [], blindCodings: [] }),
};
