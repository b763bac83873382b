import { referencesOf } from '../../../../../shared/schema/references.ts';
import type { Actor } from '../../../../../shared/schema/actor.ts';
import type { Analyst } from '../../../../../shared/schema/analyst.ts';
import type { Instant } from '../../../../../shared/schema/ids.ts';
import { SCHEMA_VERSION } from '../../../../../shared/schema/tables.ts';
import type { Term } from '../../../../../shared/schema/term.ts';
import type { ArticleToExport } from '../../exporter.ts';
import type { Records } from './reference-book.ts';

/** What rides inside the PDF: everything that is needed to have the articles and their annotations back. */
export interface Attachment {
  readonly format: 'slantwise-annotations';
  /** Of the records below (shared/schema). */
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly exportedAt: Instant;
  readonly articles: readonly ArticleToExport[];
  readonly actors: readonly Actor[];
  readonly terms: readonly Term[];
  readonly analysts: readonly Analyst[];
}

/** Records in the order of their ids: the same input gives the same bytes. */
export function attachmentOf(
  articles: readonly ArticleToExport[],
  records: Records,
  exportedAt: Instant,
): Attachment {
  const actors = new Map<string, Actor>();
  const terms = new Map<string, Term>();
  const analysts = new Map<string, Analyst>();
  const addTerm = (id: string | null): void => {
    const term = id === null || terms.has(id) ? undefined : records.get('terms', id);
    if (term === undefined) return;
    terms.set(term.id, term);
    addTerm(term.parentId);
    addTerm(term.mergedIntoId);
    for (const successor of term.successorIds) addTerm(successor);
  };
  const addActor = (id: string | null): void => {
    const actor = id === null || actors.has(id) ? undefined : records.get('actors', id);
    if (actor === undefined) return;
    actors.set(actor.id, actor);
    addTerm(actor.kindId);
    addActor(actor.parentId);
    addActor(actor.mergedIntoId);
  };
  const addAnalyst = (id: string): void => {
    const analyst = records.get('analysts', id);
    if (analyst !== undefined) analysts.set(id, analyst);
  };
  for (const { article, annotations } of articles) {
    addAnalyst(article.importedBy);
    for (const { analystId, body } of annotations) {
      addAnalyst(analystId);
      for (const { table, id } of referencesOf(body)) (table === 'actors' ? addActor : addTerm)(id);
    }
  }
  return {
    format: 'slantwise-annotations',
    schemaVersion: SCHEMA_VERSION,
    exportedAt,
    articles,
    actors: byId(actors),
    terms: byId(terms),
    analysts: byId(analysts),
  };
}

function byId<T>(records: ReadonlyMap<string, T>): T[] {
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}
