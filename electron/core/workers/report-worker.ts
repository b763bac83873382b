import { ok } from '../../../shared/errors.ts';
import type { ReportWork } from '../agreement/write-agreement.ts';
import { Typesetter } from '../exporters/pdf/typesetting/typesetter.ts';
import { answerEach } from './in-thread.ts';

/** Sets reports of agreement, in a thread of its own. */
answerEach(async ({ sheet, at }: ReportWork) => {
  const typesetter = await Typesetter.for('agreement.typ', sheet);
  return ok(typesetter.write(typesetter.compile(), at));
});
