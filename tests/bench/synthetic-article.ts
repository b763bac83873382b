import { describe } from '../../shared/anchoring/describe.ts';
import { uuidV7 } from '../../shared/schema/ids.ts';
import type { Annotation, Body } from '../../shared/schema/annotation.ts';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import { anArticle } from '../builders/article.ts';
import { aBiasNote, aMention, aNote, aStance } from '../builders/bodies.ts';
import { TEST_START } from '../builders/clock.ts';
import { aLongText, seededNumbers } from '../builders/long-article.ts';
import { anActor } from '../builders/records.ts';
import type { BenchArticle } from './page/bench-article.ts';

/** One size of the synthetic article. */
export interface Size {
  readonly name: string;
  readonly words: number;
  readonly annotations: number;
  /** Another seed gives another text and other passages of the same size. */
  readonly seed?: number;
}

/** Passages of 1 to 25 words, overlapping freely, of all kinds; the same for the same size and seed on every machine. */
export function syntheticArticle({ words, annotations, seed = 1 }: Size): BenchArticle {
  const { article, document } = anArticle({
    text: aLongText({ words, seed }),
    title: 'A synthetic article',
    language: 'en',
  });
  const next = seededNumbers(6 + seed);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)];
    if (found === undefined) throw new Error('Nothing to pick from.');
    return found;
  };
  const starts = [...document.text.matchAll(/\S+/g)].map(({ index }) => index);
  const actors = Array.from({ length: 60 }, (_, index) => anActor({ name: `Actor ${index + 1}` }));
  const bodies: Readonly<Record<(typeof annotationKinds)[number], () => Body>> = {
    actor: () => aMention(pick(actors).id),
    stance: () =>
      aStance({
        holder: { type: 'actor', actorId: pick(actors).id },
        target: { type: 'actor', actorId: pick(actors).id },
        polarity: pick(['for', 'against', 'neutral']),
        intensity: pick([1, 2, 3]),
      }),
    bias: () => aBiasNote({ codeId: pick(['bias.loaded-wording', 'bias.labelling', 'bias.framing']) }),
    note: () => aNote(),
  };
  const made: Annotation[] = [];
  while (made.length < annotations) {
    const word = Math.floor(next() * (starts.length - 26));
    const start = starts[word] ?? 0;
    const end = (starts[word + 1 + Math.floor(next() * 25)] ?? document.text.length) - 1;
    const anchor = describe(document.text, start, end, document.textVersion);
    if (anchor === null) continue;
    const random = Uint8Array.from({ length: 10 }, () => Math.floor(next() * 256));
    made.push({
      id: uuidV7(TEST_START + made.length, random),
      articleId: article.id,
      anchors: [anchor],
      body: bodies[pick(annotationKinds)](),
      analystId: uuidV7(TEST_START, new Uint8Array(10)),
      createdAt: new Date(TEST_START).toISOString(),
      modifiedAt: new Date(TEST_START).toISOString(),
      layer: 'own',
      status: 'accepted',
      links: [],
      carried: null,
    });
  }
  return { article, document, actors, annotations: made };
}
