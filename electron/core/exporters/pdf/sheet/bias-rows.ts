import type { AnnotationOf } from '../../../../../shared/schema/annotation.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import { phrase, phraseOrNull } from './phrase.ts';
import type { RowFrame } from './row-frame.ts';
import type { BiasGroup, BiasRow } from './sheet.ts';
import { withHeight } from './tall-rows.ts';

/** Bias notes by code, the most frequent code first. */
export function biasGroups(
  biasNotes: readonly AnnotationOf<'bias'>[],
  frame: (annotation: AnnotationOf<'bias'>) => RowFrame,
  book: ReferenceBook,
): BiasGroup[] {
  const byCode = Map.groupBy(biasNotes, ({ body }) => book.codePath(body.codeId));
  return [...byCode]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([code, notes]) => ({
      code: phrase(code),
      count: notes.length,
      rows: notes.map((note) => biasRow(note, frame(note), book)),
    }));
}

function biasRow({ body }: AnnotationOf<'bias'>, frame: RowFrame, { words, names }: ReferenceBook): BiasRow {
  const target = body.target === null ? null : names.target(body.target);
  const direction = body.direction === null ? null : words.direction[body.direction];
  return withHeight({
    ...frame,
    severity: { degree: body.severity, word: words.severity[body.severity] },
    effect: phraseOrNull([direction, target].filter((part) => part !== null).join(' ')),
    voice: words.voice[body.voice],
    note: phraseOrNull(body.note),
    suggestion: phraseOrNull(body.suggestion),
  });
}
