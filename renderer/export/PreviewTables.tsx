import { useState, type ReactNode } from 'react';
import type { PreviewTable } from '../../shared/export/export-preview.ts';
import { withKeys } from '../app/parts/with-keys.ts';
import { Segments } from '../app/parts/Segments.tsx';
import { useWords } from '../words/words.ts';
import styles from './PreviewTables.module.css';
import { ScrolledPane } from './ScrolledPane.tsx';

/** The first rows of each table, one table at a time. */
export function PreviewTables({ tables }: { readonly tables: readonly PreviewTable[] }): ReactNode {
  const { preview: words } = useWords().exporting;
  const [chosen, setChosen] = useState(tables[0]?.name ?? '');
  const table = tables.find(({ name }) => name === chosen) ?? tables[0];
  if (table === undefined) return null;
  return (
    <div className={styles.tables}>
      <Segments
        label={words.title}
        hideLabel
        value={table.name}
        options={tables.map(({ name }) => ({ value: name, label: name }))}
        onChange={setChosen}
      />
      <ScrolledPane className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.heading.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {withKeys(table.rows, (row) => row.join('\t')).map(({ key, item }) => (
              <tr key={key}>
                {item.map((cell, at) => (
                  <td key={table.heading[at]} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {table.rows.length === 0 ? <p className={styles.note}>{words.noRows}</p> : null}
        {table.more > 0 ? <p className={styles.note}>{words.more(table.more)}</p> : null}
      </ScrolledPane>
    </div>
  );
}
