import type { ReactNode } from 'react';
import type { ReportedField } from '../../shared/api/agreement.ts';
import { useNames } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Agreement.module.css';
import { saidValue } from '../../shared/agreement/said-value.ts';

/** How often one layer says the row's value where another says the column's. */
export function ConfusionTable({ field }: { readonly field: ReportedField }): ReactNode {
  const words = useWords();
  const names = useNames();
  if (field.confusion.length < 2) return null;
  const heads = field.categories.map((value) => saidValue(field.name, value, names, words));
  return (
    <table className={styles.confusion}>
      <caption>{words.agreement.confusion}</caption>
      <thead>
        <tr>
          <th scope="col">{words.agreement.corner}</th>
          {heads.map((head, column) => (
            <th key={field.categories[column]} scope="col" dir="auto">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {field.confusion.map((counts, row) => (
          <tr key={field.categories[row]}>
            <th scope="row" dir="auto">
              {heads[row]}
            </th>
            {counts.map((count, column) => (
              <td
                key={field.categories[column]}
                data-differs={row !== column && count > 0 ? '' : undefined}
                data-zero={count === 0 ? '' : undefined}
              >
                {count.toLocaleString(words.locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
