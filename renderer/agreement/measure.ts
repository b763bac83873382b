import type { Desk } from '../state/desk.ts';
import type { AgreementView } from './agreement-view.ts';

/** Changes a part of what the agreement screen shows. */
export function showAgreement(desk: Desk, part: Partial<AgreementView>): void {
  desk.session.set(({ agreement }) => ({ agreement: { ...agreement, ...part } }));
}

/** Measures how far the chosen layers agree over articles; an earlier report stays until the next has come. */
export async function measure(desk: Desk, articleIds: readonly string[]): Promise<void> {
  const { layers, jobId: running } = desk.session.get().agreement;
  if (running !== null) return;
  const jobId = desk.clock.newId();
  showAgreement(desk, { jobId, failure: null });
  const measured = await desk.client.call('agreement.measure', {
    jobId,
    articleIds: [...articleIds],
    layers: layers.length < 2 ? null : [...layers],
  });
  desk.forgetJob(jobId);
  showAgreement(desk, {
    jobId: null,
    passage: null,
    ...(measured.ok ? { report: measured.value } : { failure: measured.error }),
  });
}
