import type { Exported } from '../../exporters/exporter.ts';
import type { LabelledArticle } from '../labelled-articles.ts';
import { ARTICLE, keys, PASSAGE, WHOLE } from './cas-types.ts';

/** One article as a CAS with its type system; each passage is a structure, and every field a feature of it. */
export function writeCas({ text, fields, annotations }: LabelledArticle): Exported {
  const structures: Record<string, unknown>[] = [];
  const add = (type: string, features: Readonly<Record<string, unknown>>): void => {
    structures.push({ [keys.id]: structures.length + 1, [keys.type]: type, ...features });
  };
  add('uima.cas.Sofa', { sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text });
  const language = fields['language'] ?? 'x-unspecified';
  add('uima.tcas.DocumentAnnotation', { [keys.sofa]: 1, begin: 0, end: text.length, language });
  add(ARTICLE, { [keys.sofa]: 1, ...fields });
  for (const { anchors, label, words, fields: own } of annotations) {
    const features = { label, words, ...own };
    if (anchors.length === 0) add(WHOLE, { [keys.sofa]: 1, ...features });
    for (const { start, end } of anchors) add(PASSAGE, { [keys.sofa]: 1, begin: start, end, ...features });
  }
  const cas = {
    [keys.types]: {
      ...typeOf(PASSAGE, 'uima.tcas.Annotation', namesIn(annotations)),
      ...typeOf(WHOLE, 'uima.cas.AnnotationBase', namesIn(annotations)),
      ...typeOf(ARTICLE, 'uima.cas.AnnotationBase', Object.keys(fields)),
    },
    [keys.structures]: structures,
    [keys.views]: {
      _InitialView: { '%SOFA': 1, '%MEMBERS': structures.slice(1).map((each) => each[keys.id]) },
    },
  };
  return { bytes: Buffer.from(`${JSON.stringify(cas, null, 1)}\n`, 'utf8'), losses: [] };
}

function namesIn(annotations: LabelledArticle['annotations']): readonly string[] {
  return [...new Set(['label', 'words', ...annotations.flatMap(({ fields }) => Object.keys(fields))])];
}

function typeOf(name: string, parent: string, features: readonly string[]): Record<string, object> {
  const described = features.map((feature) => [feature, { '%NAME': feature, '%RANGE': 'uima.cas.String' }]);
  return { [name]: { '%NAME': name, '%SUPER_TYPE': parent, ...Object.fromEntries(described) } };
}
