import type { ReactNode } from 'react';
import { CONSENSUS } from '../../shared/agreement/passages.ts';
import { Button } from '../app/parts/Button.tsx';
import { FilterMenu } from '../app/parts/FilterMenu.tsx';
import { MenuButton } from '../app/parts/MenuButton.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import screen from '../app/parts/screen.module.css';
import { Segments } from '../app/parts/Segments.tsx';
import { comparedArticles, scopeInHand } from '../export/export-scope.ts';
import { ScopeChoice } from '../export/ScopeChoice.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useStore, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import styles from './Agreement.module.css';
import { comparedKinds } from '../../shared/agreement/measures.ts';
import { measure, saveReport, showAgreement } from './measure.ts';
import { useLayerName } from './use-layer-name.ts';

const followed: readonly Topic[] = ['articles', 'analysts'];

/** What is compared, and the button that measures; how far that is while it runs. */
export function AgreementBar(): ReactNode {
  const desk = useDesk();
  const { agreement: words, vocabulary, locale } = useWords();
  const { state } = useView(followed);
  const nameOf = useLayerName();
  const view = useSession('agreement');
  const running = useStore(desk.jobs, 'running');
  const scoped = comparedArticles(desk, state);
  const scope = scopeInHand(view.scope, scoped);
  const articles = scope === null ? [] : (scoped.get(scope) ?? []);
  const { job, report } = view;
  const title = report === null ? '' : words.report.title(report.layers.map(nameOf).join(', '));
  return (
    <header className={screen.bar}>
      <h1 className={screen.title}>{words.title}</h1>
      {scope === null ? null : (
        <div className={styles.scope}>
          <ScopeChoice
            label={words.scope}
            scoped={scoped}
            value={scope}
            onChange={(chosen) => showAgreement(desk, { scope: chosen })}
          />
        </div>
      )}
      <FilterMenu
        label={words.layers}
        chosen={new Set(view.layers)}
        labelOf={nameOf}
        offer={() =>
          [...[...state.values('analysts')].map(({ id }) => id), CONSENSUS].map((value) => ({
            value,
            label: nameOf(value),
            count: null,
          }))
        }
        onChange={(chosen) => showAgreement(desk, { layers: [...chosen] })}
      />
      <Segments
        label={words.kind}
        hideLabel
        value={view.kind}
        options={comparedKinds.map((value) => ({ value, label: vocabulary.kinds[value] }))}
        onChange={(kind) => showAgreement(desk, { kind, row: null, figure: null, passage: null })}
      />
      <span className={screen.grow} />
      {job === null && report !== null ? (
        <MenuButton
          label={words.save.label}
          items={(['pdf', 'csv'] as const).map((format) => ({
            label: words.save[format],
            run: () => void saveReport(desk, format, title, locale.slice(0, 2)),
          }))}
        />
      ) : null}
      {job === null ? (
        <Button
          look="primary"
          disabled={articles.length === 0}
          onClick={() =>
            void measure(
              desk,
              articles.map(({ id }) => id),
            )
          }
        >
          {words.measure}
        </Button>
      ) : (
        <>
          <ProgressBar
            label={job.does === 'writing' ? words.save.writing : words.measuring}
            progress={running.get(job.id)}
          />
          <Button onClick={() => void desk.client.call('job.cancel', { jobId: job.id })}>
            {words.cancel}
          </Button>
        </>
      )}
    </header>
  );
}
