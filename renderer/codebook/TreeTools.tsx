import type { ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { FilterField } from '../app/parts/FilterField.tsx';
import screen from '../app/parts/screen.module.css';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './Codebook.module.css';

interface TreeToolsProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly hasRetired: boolean;
  readonly showRetired: boolean;
  readonly onShowRetired: (show: boolean) => void;
  /** Terms that are shown. */
  readonly count: number;
}

/** What of the tree is shown. */
export function TreeTools(props: TreeToolsProps): ReactNode {
  const { session } = useDesk();
  const { codebook: words } = useWords();
  return (
    <div className={styles.tools}>
      <div className={styles.filter}>
        <FilterField label={words.filter} value={props.query} onChange={props.onQuery} />
      </div>
      <output className={screen.count}>{words.shown(props.count)}</output>
      <span className={screen.grow} />
      {props.hasRetired ? (
        <label className={styles.toggle}>
          <input
            type="checkbox"
            checked={props.showRetired}
            onChange={(event) => props.onShowRetired(event.target.checked)}
          />
          {words.showRetired}
        </label>
      ) : null}
      <Button size="small" look="quiet" onClick={() => session.set({ findingTermDoubles: true })}>
        {words.doubles.find}
      </Button>
    </div>
  );
}
