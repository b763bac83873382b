import { ok } from '../../../../shared/errors.ts';
import { refuse } from '../../importers/refusal.ts';
import { isObject } from '../../web-annotation/json-ld.ts';
import { articleOfText, hintsOf } from '../article-fields.ts';
import { jsonIn } from '../../json-in.ts';
import { foreignAnnotation, gatherForeign, type ForeignAnnotation } from '../foreign-annotation.ts';
import type { ForeignFormat } from '../foreign-format.ts';
import { ownFieldsIn } from '../own-fields.ts';
import { stretchesOfText, textOfStretches, type Stretch } from '../stretches.ts';
import { readTsv } from './read-tsv.ts';
import type { TsvAnnotation } from './tsv-annotation.ts';
import { annotationsIn, labelOf } from './tsv-annotations.ts';
import { FIELDS, onTokens, PASSAGES } from './tsv-layers.ts';

/** WebAnno TSV 3, which INCEpTION writes and reads: UTF-8, offsets in UTF-16 code units. */
export const webannoTsv: ForeignFormat = {
  format: 'webanno-tsv',
  name: 'WebAnno TSV',
  extensions: ['.tsv'],
  recognises: (look) =>
    look.begins('#FORMAT=WebAnno TSV 3') || look.begins('\xef\xbb\xbf#FORMAT=WebAnno TSV 3'),
  read: ({ file, text }) => {
    const tsv = readTsv(text);
    if (tsv === null) return refuse(file.name, 'damaged', 'is damaged: its rows do not fit its text');
    if (tsv.tokens.length === 0) return refuse(file.name, 'no-text', 'has no text in it');
    const name = file.name.replace(/\.tsv$/i, '');
    const { annotations, losses } = annotationsIn(tsv);
    const own = ownOf(annotations, tsv.tokens);
    const others = annotations.filter(({ layer }) => layer !== PASSAGES && layer !== FIELDS);
    const document = {
      name,
      text: tsv.text,
      article: articleOfText(webannoTsv.format, tsv.text, own.article, name),
      hints: hintsOf(own.article),
      gathered: gatherForeign(
        [...own.annotations, ...others.map((each) => readOther(each, name))],
        hintsOf(own.article).id,
      ),
    };
    return ok({ format: webannoTsv.format, documents: [document], losses });
  },
};

function readOther(annotation: TsvAnnotation, name: string): ForeignAnnotation {
  const { key, start, end, values, remarks } = annotation;
  const [, ...more] = [...values];
  return foreignAnnotation({
    key: `webanno-tsv:${name}#${key} ${start}`,
    passages: [{ start, end, quote: null }],
    labels: [labelOf(annotation)],
    remarks: [...more.map(([feature, value]) => `${feature}: ${value}`), ...remarks],
  });
}

interface Own {
  readonly annotations: readonly ForeignAnnotation[];
  readonly article: Readonly<Record<string, unknown>>;
}

/** What Slantwise wrote: fields by their key, passages with the same key. A passage that is gone was deleted there. */
function ownOf(annotations: readonly TsvAnnotation[], tokens: readonly Stretch[]): Own {
  const places = Map.groupBy(
    annotations.filter(({ layer }) => layer === PASSAGES),
    ({ values }) => values.get('key') ?? '',
  );
  let article: Readonly<Record<string, unknown>> = {};
  const own = annotations.flatMap(({ layer, values }): ForeignAnnotation[] => {
    const data = layer === FIELDS ? jsonIn(values.get('data') ?? '') : undefined;
    if (!isObject(data)) return [];
    if (isObject(data['article'])) article = data['article'];
    const fields = ownFieldsIn(data);
    const found = places.get(values.get('key') ?? '') ?? [];
    if (fields === null || (found.length === 0 && fields['scope'] !== 'article')) return [];
    const passages = fields['scope'] === 'article' ? [] : passagesOf(found, fields['passages'] ?? '', tokens);
    return [
      foreignAnnotation({
        key: '',
        passages: passages.map((each) => ({ ...each, quote: null })),
        own: fields,
      }),
    ];
  });
  return { annotations: own, article };
}

/** As Slantwise had them, where the tokens are still those that it gave them. */
function passagesOf(
  found: readonly Stretch[],
  written: string,
  tokens: readonly Stretch[],
): readonly Stretch[] {
  const exact = stretchesOfText(written);
  const placed = exact.map((each) => onTokens(tokens, each));
  return exact.length > 0 && textOfStretches(placed) === textOfStretches(found)
    ? exact
    : found.map(({ start, end }) => ({ start, end }));
}
