import type { AnnotationOf } from '../../../../../shared/schema/annotation.ts';
import { phraseOrNull } from './phrase.ts';
import type { RowFrame } from './row-frame.ts';
import type { NoteRow } from './sheet.ts';
import { withHeight } from './tall-rows.ts';

export function noteRow({ body }: AnnotationOf<'note'>, frame: RowFrame): NoteRow {
  return withHeight({
    ...frame,
    note: phraseOrNull(body.text),
    tags: body.tags.length === 0 ? null : body.tags.map((tag) => `#${tag}`).join(' '),
  });
}
