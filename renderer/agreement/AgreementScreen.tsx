import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { classNames } from '../app/class-names.ts';
import { useErrorWording } from '../app/notices.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { useBlindArticles } from '../blind/use-blind.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { AgreementBar } from './AgreementBar.tsx';
import screen from '../app/parts/screen.module.css';
import styles from './Agreement.module.css';
import { DifferingList } from './DifferingList.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { showAgreement } from './measure.ts';
import { rowsOf } from '../../shared/agreement/figure-rows.ts';
import { useLayerName } from './use-layer-name.ts';

/** How far analysts agree, and the passages that lower each figure. */
export function AgreementScreen(): ReactNode {
  const desk = useDesk();
  const { agreement: words, compare } = useWords();
  const blind = useBlindArticles();
  const wording = useErrorWording();
  const nameOf = useLayerName();
  const { articleIds, report, failure, kind, row, figure } = useSession('agreement');
  const rows = report === null ? [] : rowsOf(report, kind);
  const shown = rows.find(({ key }) => key === row) ?? rows[0];
  const chosen = (shown?.figures.find(([name]) => name === figure) ?? shown?.figures[0])?.[0];
  const hidden = articleIds.filter((id) => blind.has(id)).length;
  const lacksLayers = failure?.details['reason'] === 'one-layer' && blind.size > 0;
  const toldFailure = (error: AppError): string => {
    if (lacksLayers) return compare.blind(blind.size);
    return error.code === 'cancelled' ? words.cancelled : wording(error);
  };
  return (
    <main className={classNames(screen.main, screen.whole)} data-pane="agreement">
      <AgreementBar />
      {failure !== null ? (
        <EmptyState
          icon={lacksLayers ? 'blind' : 'warning'}
          title={words.failed}
          text={toldFailure(failure)}
        />
      ) : report === null || shown === undefined || chosen === undefined ? (
        <EmptyState icon="agreement" title={words.empty.title} text={words.empty.text} />
      ) : (
        <div className={styles.parts}>
          <section key={kind} className={styles.figures} aria-label={words.figures}>
            <p className={styles.compared}>{words.compared(report.layers.map(nameOf).join(', '))}</p>
            {hidden === 0 ? null : (
              <p className={styles.warning}>
                <Icon name="blind" size={16} />
                {compare.blind(hidden)}
              </p>
            )}
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
