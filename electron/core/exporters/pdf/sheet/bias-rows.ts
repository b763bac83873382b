import type { AnnotationOf } from '../../../../../shared/schema/annotation.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import { phrase, phraseOrNull } from './phrase.ts';
import type { RowFrame } from './row-frame.ts';
import type { BiasRow } from './sheet.ts';
import { withHeight } from './tall-rows.ts';

export function biasRow(
  { body }: AnnotationOf<'bias'>,
  frame: RowFrame,
  { words, names, codePath }: ReferenceBook,
): BiasRow {
  const target = body.target === null ? null : names.target(body.target);
  const direction = body.direction === null ? null : words.direction[body.direction];
  return withHeight({
    ...frame,
    code: phrase(codePath(body.codeId)),
    severity: { degree: body.severity, word: words.severity[body.severity] },
    effect: phraseOrNull([direction, target].filter((part) => part !== null).join(' ')),
    voice: words.voice[body.voice],
    note: phraseOrNull(body.note),
    suggestion: phraseOrNull(body.suggestion),
  });
}
