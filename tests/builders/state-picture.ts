import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Body } from '../../shared/schema/annotation.ts';
import { noAnnotations, type AnnotationCounts, type SharedTable } from '../../shared/schema/tables.ts';

const tables: readonly SharedTable[] = ['settings', 'analysts', 'actors', 'terms', 'articles'];
const byId = <T>(records: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...records].sort(([a], [b]) => (a < b ? -1 : 1)));

/** All that a state holds as one plain value, to compare two states by: records, annotations, counts, usage. */
export function pictureOf(state: WorkspaceState): unknown {
  return structuredClone({
    tables: Object.fromEntries(
      tables.map((table) => [table, byId(state.tables[table] as ReadonlyMap<string, unknown>)]),
    ),
    annotations: Object.fromEntries([...state.open].map(([id, open]) => [id, byId(open.annotations)])),
    counts: Object.fromEntries([...state.counts].filter(([, counts]) => !isNone(counts))),
    usage: byId(state.usage),
  });
}

/** Counts and usage as a look at every open annotation gives them. */
export function countedAnew(state: WorkspaceState): {
  counts: Record<string, AnnotationCounts>;
  names: readonly string[];
} {
  const counts: Record<string, AnnotationCounts> = {};
  const names: string[] = [];
  for (const [articleId, { annotations }] of state.open) {
    for (const { body } of annotations.values()) {
      const before = counts[articleId] ?? noAnnotations;
      counts[articleId] = { ...before, [body.kind]: before[body.kind] + 1 };
      names.push(...idsIn(body));
    }
  }
  return { counts, names: names.sort() };
}

/** Every id of an actor or a term in a body with its role, found by the names of its fields alone. */
function idsIn(body: Body): string[] {
  const target = body.kind === 'bias' ? 'affected' : 'target';
  const roleOf: Readonly<Record<string, string>> = { holder: 'holder', sourceChain: 'source', target };
  const within = (value: unknown, role: string): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      if (key === 'codeId') return [`code ${inner}`];
      if (key === 'actorId' || key === 'termId') return [`${role} ${inner}`];
      return within(inner, roleOf[key] ?? role);
    });
  };
  return within(body, 'mention');
}

function isNone(counts: AnnotationCounts): boolean {
  return Object.values(counts).every((count) => count === 0);
}
