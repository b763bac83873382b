import { measureAgreement } from '../../../shared/agreement/measure-agreement.ts';
import { ok } from '../../../shared/errors.ts';
import type { AgreementWork } from '../agreement/agreement-of.ts';
import { answerEach } from './in-thread.ts';

/** Measures agreement, in a thread of its own: samples for intervals and for chance take a while. */
answerEach(({ texts, layers, survivors }: AgreementWork, tell) => {
  const survivor = (id: string): string => survivors.get(id) ?? id;
  const today = { actorId: survivor, termId: survivor };
  return ok(measureAgreement(texts, layers, today, (done) => tell(done, 1, '')));
});
