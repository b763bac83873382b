import { CodePoints } from '../../../../shared/text/code-points.ts';
import type { Exported } from '../../exporters/exporter.ts';
import type { LabelledArticle } from '../labelled-articles.ts';

/** One line for each article; its metadata hold the fields of the article and of its annotations. */
export function writeDoccano(articles: readonly LabelledArticle[]): Exported {
  const lines = articles.map(({ text, fields, annotations }) => {
    const points = new CodePoints(text);
    const written = annotations.map(({ label, anchors, fields: own }) => ({
      label,
      own,
      spans: anchors.map(({ start, end }) => [points.fromUnits(start), points.fromUnits(end)]),
    }));
    return JSON.stringify({
      text,
      label: written.flatMap(({ label, spans }) => spans.map((span) => [...span, label])),
      slantwise: { article: fields, annotations: written.map(({ own, spans }) => ({ spans, fields: own })) },
    });
  });
  return { bytes: Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8'), losses: [] };
}
