import type { AgreementFormat } from '../../shared/api/agreement.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { optionsInHand } from '../export/export-choices.ts';
import { saveExport } from '../export/save-export.ts';
import type { Desk } from '../state/desk.ts';
import type { AgreementView } from './agreement-view.ts';

/** Changes a part of what the agreement screen shows. */
export function showAgreement(desk: Desk, part: Partial<AgreementView>): void {
  desk.session.set(({ agreement }) => ({ agreement: { ...agreement, ...part } }));
}

/** Measures how far the chosen layers agree over articles; an earlier report stays until the next has come. */
export async function measure(desk: Desk, articleIds: readonly string[]): Promise<void> {
  const { layers, job } = desk.session.get().agreement;
  if (job !== null) return;
  showAgreement(desk, { failure: null });
  const measured = await underWay(desk, 'measuring', (jobId) =>
    desk.client.call('agreement.measure', {
      jobId,
      articleIds: [...articleIds],
      layers: layers.length < 2 ? null : [...layers],
    }),
  );
  showAgreement(desk, {
    passage: null,
    ...(measured.ok ? { report: measured.value, articleIds } : { failure: measured.error }),
  });
}

/** Asks where to, then writes the report there; it is measured once more, over the same articles and layers. */
export async function saveReport(
  desk: Desk,
  format: AgreementFormat,
  title: string,
  language: string,
): Promise<void> {
  const { report, articleIds, job } = desk.session.get().agreement;
  if (report === null || job !== null) return;
  const { labels, paper } = optionsInHand('pdf', desk.session.get().exports, language);
  const name = `${title}.${format === 'pdf' ? 'pdf' : 'zip'}`;
  await saveExport(desk, name, format === 'pdf' ? 'pdf' : 'zip', (grant) =>
    underWay(desk, 'writing', (jobId) =>
      desk.client.call('agreement.export', {
        jobId,
        grant,
        articleIds: [...articleIds],
        layers: [...report.layers],
        format,
        labels,
        paper,
      }),
    ),
  );
}

async function underWay<T>(
  desk: Desk,
  does: 'measuring' | 'writing',
  work: (jobId: Id) => Promise<T>,
): Promise<T> {
  const id = desk.clock.newId();
  showAgreement(desk, { job: { id, does } });
  const done = await work(id);
  desk.forgetJob(id);
  showAgreement(desk, { job: null });
  return done;
}
