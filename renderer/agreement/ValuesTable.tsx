import type { ReactNode } from 'react';
import { sayMuch } from '../../shared/agreement/figures.ts';
import { saidFigure, saidInterval, saidShare } from '../../shared/agreement/said-figure.ts';
import { saidValues } from '../../shared/agreement/said-value.ts';
import type { ReportedKind } from '../../shared/api/agreement.ts';
import { useNames } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Agreement.module.css';

/** How reliable each value is that passages are called by. */
export function ValuesTable({ marked }: { readonly marked: ReportedKind }): ReactNode {
  const words = useWords();
  const names = useNames();
  const { reliability } = words.agreement;
  if (!sayMuch(marked.values)) return null;
  return (
    <div className={styles.values}>
      <table className={styles.confusion}>
        <caption>{reliability.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{reliability.value}</th>
            <th scope="col">{reliability.alpha}</th>
            <th scope="col">{reliability.coverage}</th>
          </tr>
        </thead>
        <tbody>
          {marked.values.map(({ values, alpha, coverage }) => (
            <tr key={values.join(' ')}>
              <th scope="row" dir="auto">
                {saidValues(marked.kind, values, names, words)}
              </th>
              <td>
                {saidFigure(alpha.value, words.locale)}
                {alpha.interval === null ? null : (
                  <span className={styles.range}>
                    {saidInterval(alpha.interval, words.agreement, words.locale)}
                  </span>
                )}
              </td>
              <td>{saidShare(coverage, words.locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{reliability.means}</p>
    </div>
  );
}
