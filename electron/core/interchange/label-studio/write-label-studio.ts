import type { Exported } from '../../exporters/exporter.ts';
import type { LabelledAnnotation, LabelledArticle } from '../labelled-articles.ts';
import { linesOfFields } from '../field-lines.ts';

/**
 * One task for each article, with a set of results for each analyst, for a project whose labelling configuration has
 * `<Labels name="label" toName="text">` and `<Text name="text" value="$text"/>`. Fields stand in each region's notes.
 */
export function writeLabelStudio(articles: readonly LabelledArticle[]): Exported {
  const tasks = articles.map((article, index) => {
    const { text, fields, annotations } = article;
    const { id, ...facts } = fields;
    const sets = Map.groupBy(
      annotations.filter(({ anchors }) => anchors.length > 0),
      ({ analyst }) => analyst,
    );
    const whole = annotations.filter(({ anchors }) => anchors.length === 0);
    return {
      id: index + 1,
      data: {
        text,
        ...facts,
        article_id: id,
        slantwise: { annotations: whole.map(({ fields: own }) => own) },
      },
      annotations: [...sets.values()].map((set, at) => ({ id: at + 1, result: resultsOf(set) })),
    };
  });
  return { bytes: Buffer.from(`${JSON.stringify(tasks, null, 1)}\n`, 'utf8'), losses: [] };
}

function resultsOf(set: readonly LabelledAnnotation[]): readonly object[] {
  const ids = new Set(set.map(({ id }) => id));
  const regions = set.flatMap(({ id, label, anchors, fields }) =>
    anchors.map(({ start, end, quote }, index) => ({
      id: regionId(id, index),
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start, end, text: quote, labels: [label] },
      meta: { text: linesOfFields(fields) },
    })),
  );
  const relations = set.flatMap(({ id, links }) =>
    links
      .filter(({ annotationId }) => ids.has(annotationId))
      .map(({ annotationId, relation }) => ({
        type: 'relation',
        from_id: regionId(id, 0),
        to_id: regionId(annotationId, 0),
        direction: 'right',
        labels: [relation],
      })),
  );
  return [...regions, ...relations];
}

function regionId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
