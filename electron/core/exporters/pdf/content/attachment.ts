import { buffer } from 'node:stream/consumers';
import type { Lineage } from '../../../../../shared/merge/lineage.ts';
import type { Actor } from '../../../../../shared/schema/actor.ts';
import type { Analyst } from '../../../../../shared/schema/analyst.ts';
import type { Id } from '../../../../../shared/schema/ids.ts';
import { referencesOf } from '../../../../../shared/schema/references.ts';
import type { Term } from '../../../../../shared/schema/term.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../../../bundle/manifest.ts';
import type { RecordsPart, SharedParts } from '../../../bundle/parts.ts';
import { bundleStream } from '../../../bundle/write-bundle.ts';
import { version } from '../../../version.ts';
import { uuidV5 } from '../../../web-annotation/iri.ts';
import type { ExportInput } from '../../exporter.ts';

/**
 * What rides inside the PDF: a bundle (docs/bundle-file.md) of its articles, their annotations and all that these refer
 * to, and nothing else of the workspace. The same input gives the same bytes.
 */
export async function attachedBundle(input: ExportInput): Promise<Uint8Array> {
  const { articles, state, options, traced, exportedAt } = input;
  const shared = sharedParts(input);
  const [creator] = shared.analysts.records;
  const [settings] = state.values('settings');
  if (creator === undefined) throw new Error('Articles of nobody');
  const ids = articles.map(({ article }) => article.id);
  const manifest = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    id: uuidV5(`slantwise pdf ${exportedAt} ${ids.join(' ')}`),
    createdAt: exportedAt,
    createdBy: creator,
    workspace: settings?.name ?? '',
    program: `Slantwise ${version()}`,
    layers: null,
    history: options.history === 'with',
  } as const;
  const source = {
    manifest,
    whole: false,
    shared,
    articles: async function* () {
      for (const one of articles) {
        const { lineage = null, lineages = [], gone = [] } = one.traced ?? {};
        const annotations = { records: one.annotations, lineages, gone };
        yield await Promise.resolve({ article: one.article, lineage, document: one.document, annotations });
      }
    },
    history: async function* () {
      const { history = [] } = traced ?? {};
      if (history.length > 0) yield await Promise.resolve(history);
    },
  };
  return buffer(bundleStream(source, null));
}

/** @param lineages by id, of more records than those */
function partOf<R extends { readonly id: string }>(
  records: readonly R[],
  lineages: ReadonlyMap<string, Lineage> = new Map(),
): { readonly records: readonly R[]; readonly lineages: (readonly [string, Lineage])[]; readonly gone: [] } {
  return {
    records,
    lineages: records.flatMap(({ id }) => {
      const lineage = lineages.get(id);
      return lineage === undefined ? [] : [[id, lineage] as const];
    }),
    gone: [],
  };
}

/** Records in the order of their ids, the importer of the first article foremost among analysts. */
function sharedParts({ articles, state, traced }: ExportInput): SharedParts {
  const actors = new Map<string, Actor>();
  const terms = new Map<string, Term>();
  const analysts = new Map<string, Analyst>();
  const addTerm = (id: string | null): void => {
    const term = id === null || terms.has(id) ? undefined : state.get('terms', id);
    if (term === undefined) return;
    terms.set(term.id, term);
    addTerm(term.parentId);
    addTerm(term.mergedIntoId);
    for (const successor of term.successorIds) addTerm(successor);
  };
  const addActor = (id: string | null): void => {
    const actor = id === null || actors.has(id) ? undefined : state.get('actors', id);
    if (actor === undefined) return;
    actors.set(actor.id, actor);
    addTerm(actor.kindId);
    addActor(actor.parentId);
    addActor(actor.mergedIntoId);
  };
  const addAnalyst = (id: Id): void => {
    const analyst = state.get('analysts', id);
    if (analyst !== undefined) analysts.set(id, analyst);
  };
  for (const { article, annotations } of articles) {
    addAnalyst(article.importedBy);
    for (const { analystId, body } of annotations) {
      addAnalyst(analystId);
      for (const { table, id } of referencesOf(body)) (table === 'actors' ? addActor : addTerm)(id);
    }
  }
  if (analysts.size === 0) for (const analyst of state.values('analysts')) addAnalyst(analyst.id);
  const [, ...others] = [...analysts.values()];
  const [first] = analysts.values();
  return {
    analysts: partOf([...(first === undefined ? [] : [first]), ...byId(others)], traced?.analysts),
    actors: partOf(byId([...actors.values()]), traced?.actors),
    terms: partOf(byId([...terms.values()]), traced?.terms),
    lexicon: partOf([]) as RecordsPart<'lexicon'>,
    articles: partOf([]) as RecordsPart<'articles'>,
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}
