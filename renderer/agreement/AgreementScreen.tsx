import type { ReactNode } from 'react';
import { useErrorWording } from '../app/notices.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { AgreementBar } from './AgreementBar.tsx';
import styles from './Agreement.module.css';
import { DifferingList } from './DifferingList.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { showAgreement } from './measure.ts';
import { rowsOf } from '../../shared/agreement/figure-rows.ts';
import { useLayerName } from './use-layer-name.ts';

/** How far analysts agree, and the passages that lower each figure. */
export function AgreementScreen(): ReactNode {
  const desk = useDesk();
  const { agreement: words } = useWords();
  const wording = useErrorWording();
  const nameOf = useLayerName();
  const { report, failure, kind, row, figure } = useSession('agreement');
  const rows = report === null ? [] : rowsOf(report, kind);
  const shown = rows.find(({ key }) => key === row) ?? rows[0];
  const chosen = (shown?.figures.find(([name]) => name === figure) ?? shown?.figures[0])?.[0];
  return (
    <main className={styles.main} data-pane="agreement">
      <AgreementBar />
      {failure !== null ? (
        <EmptyState
          icon="warning"
          title={words.failed}
          text={failure.code === 'cancelled' ? words.cancelled : wording(failure)}
        />
      ) : report === null || shown === undefined || chosen === undefined ? (
        <EmptyState icon="agreement" title={words.empty.title} text={words.empty.text} />
      ) : (
        <div className={styles.parts}>
          <section key={kind} className={styles.figures} aria-label={words.figures}>
            <p className={styles.compared}>{words.compared(report.layers.map(nameOf).join(', '))}</p>
            {report.oneSided.length === 0 ? null : (
              <p className={styles.warning}>
                <Icon name="warning" size={16} />
                {words.oneSided(report.oneSided.length)}
              </p>
            )}
            <FiguresTable
              rows={rows}
              layers={report.layers}
              shown={shown}
              figure={chosen}
              onShow={({ key }, name) => showAgreement(desk, { row: key, figure: name, passage: null })}
            />
          </section>
          <DifferingList rows={rows} row={shown} figure={chosen} layers={report.layers} kind={kind} />
        </div>
      )}
    </main>
  );
}
