import type { Today } from '../schema/today.ts';
import type { Agreement, AnnotatedText } from './figures.ts';
import { measureField } from './measure-field.ts';
import { measurePassages } from './measure-passages.ts';
import { comparedKinds, measures } from './measures.ts';
import { counts, layerOf, passagesOf } from './passages.ts';

/**
 * How far layers agree over articles.
 * @param layers as `layerOf` names them, two or more
 * @param tell how much is done, from 0 to 1
 */
export function measureAgreement(
  texts: readonly AnnotatedText[],
  layers: readonly string[],
  today: Today,
  tell: (done: number) => void = () => undefined,
): Agreement {
  const passages = new Map(
    comparedKinds.map((kind) => [
      kind,
      texts.flatMap(({ annotations }) => passagesOf(kind, annotations, layers)),
    ]),
  );
  const steps = measures.length + comparedKinds.length;
  return {
    layers,
    oneSided: texts.flatMap((text) => oneSided(text, layers)),
    fields: measures.map((measure, at) => {
      const measured = measureField(measure, passages.get(measure.kind) ?? [], layers.length, today);
      tell((at + 1) / steps);
      return measured;
    }),
    kinds: comparedKinds.map((kind, at) =>
      measurePassages(kind, texts, layers, passages.get(kind) ?? [], today, (done) =>
        tell((measures.length + at + done) / steps),
      ),
    ),
  };
}

function oneSided({ annotations }: AnnotatedText, layers: readonly string[]): readonly string[] {
  const own = annotations.filter((each) => counts(each) && layers.includes(layerOf(each)));
  const [first] = own;
  return first !== undefined && own.every((each) => layerOf(each) === layerOf(first))
    ? [first.articleId]
    : [];
}
