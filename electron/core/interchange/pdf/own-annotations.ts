import { emptyTables, WorkspaceState } from '../../../../shared/changes/state.ts';
import type { Annotation } from '../../../../shared/schema/annotation.ts';
import type { ArticlePart } from '../../bundle/parts.ts';
import type { BundleContent } from '../../bundle/read-bundle.ts';
import { gatherAnnotations, type Gathered } from '../../web-annotation/gather.ts';
import { writeCollection } from '../../web-annotation/write-collection.ts';
import type { ForeignPassage } from '../foreign-annotation.ts';

/** The annotations of an article in a bundle, with all that they name, in the model in the middle. */
export function gatherOwn(part: ArticlePart, { shared, manifest }: BundleContent): Gathered {
  const { article, document } = part;
  const annotations = part.annotations.records;
  if (annotations.length === 0) return { annotations: [], nodes: [] };
  const tables = emptyTables();
  for (const analyst of shared.analysts.records) tables.analysts.set(analyst.id, analyst);
  for (const actor of shared.actors.records) tables.actors.set(actor.id, actor);
  for (const term of shared.terms.records) tables.terms.set(term.id, term);
  const { json } = writeCollection({
    articles: [{ article, document, annotations }],
    state: new WorkspaceState(tables),
    exportedAt: manifest.createdAt,
  });
  const gathered = gatherAnnotations(Buffer.from(JSON.stringify(json), 'utf8'), article.title);
  // A collection that we wrote holds the annotations that we put in.
  if (!gathered.ok) throw new Error(gathered.error.message);
  return gathered.value;
}

/** By annotation: where it stands. */
export function ownPassages(annotations: readonly Annotation[]): Map<string, ForeignPassage[]> {
  return new Map(
    annotations.map(({ id, anchors }) => [
      id,
      anchors.map(({ start, end, quote }) => ({ start, end, quote })),
    ]),
  );
}
