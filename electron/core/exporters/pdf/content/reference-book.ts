import { resolveActor } from '../../../../../shared/actors/resolve-actor.ts';
import type { StateReader } from '../../../../../shared/changes/state.ts';
import { resolveTerm } from '../../../../../shared/codebook/resolve-term.ts';
import type { Actor } from '../../../../../shared/schema/actor.ts';
import type { Annotation } from '../../../../../shared/schema/annotation.ts';
import { namesFrom, type Names } from '../../../../../shared/words/names.ts';
import type { Language } from '../../../../../shared/words/languages.ts';
import { vocabularies } from '../../../../../shared/words/vocabularies.ts';
import type { Vocabulary } from '../../../../../shared/words/vocabulary-en.ts';
import type { Labels } from './labels-en.ts';
import { labelsIn } from './labels.ts';

export type Records = Pick<StateReader, 'get' | 'values'>;

/** What the annotations' references are called. */
export interface ReferenceBook {
  readonly records: Records;
  /** The printed words' language. */
  readonly language: Language;
  readonly words: Vocabulary;
  readonly labels: Labels;
  readonly names: Names;
  /** The actor that an id stands for today: the one it was merged into. Undefined when there is none. */
  actor(id: string): Actor | undefined;
  analyst(annotation: Annotation): string;
  /** One of the annotations that are printed; undefined for one that is not. */
  annotation(id: string): Annotation | undefined;
  /** A code under the one that it belongs to: “Framing › Economic”. */
  codePath(id: string): string;
}

/** @param annotations those that are printed */
export function referenceBook(
  records: Records,
  annotations: Iterable<Annotation> = [],
  language: Language = 'en',
): ReferenceBook {
  const words = vocabularies[language];
  const printed = new Map(Array.from(annotations, (annotation) => [annotation.id, annotation]));
  const names = namesFrom(records, words);
  return {
    records,
    language,
    words,
    labels: labelsIn[language],
    names,
    annotation: (id) => printed.get(id),
    actor: (id) => resolveActor(records, id),
    codePath: (id) => {
      const parentId = resolveTerm(records, id)?.parentId ?? null;
      return parentId === null ? names.term(id) : `${names.term(parentId)} › ${names.term(id)}`;
    },
    analyst: (annotation) => records.get('analysts', annotation.analystId)?.name ?? words.unnamed,
  };
}
