import { ok, type Result } from '../../../shared/errors.ts';
import type { MergedTable } from '../../../shared/merge/lineage.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { TableRecord } from '../../../shared/schema/tables.ts';
import type { SharedFile } from '../../../shared/sharing/folder-reading.ts';
import { namedBy, type News } from '../../../shared/sharing/news.ts';
import { articleParts, inStep, manifestOf, recordsPart } from '../bundle/bundle-source.ts';
import type { RecordsPart } from '../bundle/parts.ts';
import type { BundleSource } from '../bundle/write-bundle.ts';
import type { Job } from '../jobs.ts';
import type { Workspace } from '../workspace.ts';

/** The tables of which only what is new goes out. */
const tables = ['terms', 'actors', 'lexicon'] as const;

/**
 * A bundle of what is new at a desk, with all that it names: who takes it in needs nothing else.
 * @returns `corrupt` when an article cannot be read
 */
export async function newsSource(
  workspace: Workspace,
  news: News,
  shared: SharedFile,
  job: Job,
): Promise<Result<BundleSource>> {
  const { state, traces } = workspace;
  const isNew = ({ id }: Annotation): boolean => news.hasAnnotation(id);
  const articleIds = [...news.articleIds].filter((id) => state.get('articles', id) !== undefined).sort();
  const records: (readonly [MergedTable, TableRecord<MergedTable>])[] = [];
  for (const table of tables) {
    for (const record of state.values(table)) if (news.has(table, record.id)) records.push([table, record]);
  }
  for (const id of articleIds) {
    const opened = await workspace.wholeArticle(id);
    if (!opened.ok) return opened;
    for (const annotation of opened.value.annotations.values()) {
      if (isNew(annotation)) records.push(['annotations', annotation]);
    }
  }
  const named = namedBy(state, records);
  const part = <T extends (typeof tables)[number]>(table: T): RecordsPart<T> => {
    const wanted = [...state.values(table)].filter(
      ({ id }) => news.has(table, id) || named.has(`${table} ${id}`),
    );
    return recordsPart(table, wanted, traces.shared, ({ record }) => news.has(table, record.id));
  };
  return ok({
    manifest: { ...manifestOf(workspace), shared },
    whole: false,
    shared: await inStep(workspace, async () => ({
      analysts: recordsPart('analysts', [...state.values('analysts')], traces.shared),
      terms: part('terms'),
      actors: part('actors'),
      lexicon: part('lexicon'),
      articles: recordsPart('articles', [], traces.shared, ({ record }) => news.articleIds.has(record.id)),
    })),
    articles: () => articleParts(workspace, articleIds, isNew, job),
    history: async function* () {
      // The files of a folder tell what is, not how it came about.
    },
  });
}
