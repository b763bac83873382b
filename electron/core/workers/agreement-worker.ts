import { workerData } from 'node:worker_threads';
import { measureAgreement } from '../../../shared/agreement/measure-agreement.ts';
import { ok } from '../../../shared/errors.ts';
import type { AgreementWork } from '../agreement/agreement-of.ts';
import { answerWith } from './in-thread.ts';

/** Measures agreement, in a thread of its own: a thousand samples for each interval take a while. */
const { texts, layers, survivors } = workerData as AgreementWork;
const survivor = (id: string): string => survivors.get(id) ?? id;
await answerWith(() => ok(measureAgreement(texts, layers, { actorId: survivor, termId: survivor })));
