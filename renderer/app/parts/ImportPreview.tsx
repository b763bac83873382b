import { useState, type ReactNode } from 'react';
import styles from './ImportPreview.module.css';
import type { Loss } from '../../../shared/losses/loss.ts';
import { ListBox } from './ListBox.tsx';
import { LossList } from './LossList.tsx';
import { TaskDialog } from './TaskDialog.tsx';

interface ImportPreviewProps<T> {
  readonly title: string;
  readonly summary: string;
  readonly words: {
    readonly list: string;
    readonly losses: string;
    readonly run: string;
    readonly cancel: string;
  };
  /** What the file holds, in its order, as far as it is worth a line. */
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly rowHeight: number;
  /** Nothing in the file is new. */
  readonly isNothing: boolean;
  /** What of the file cannot be kept. */
  readonly losses: readonly Loss[];
  /** What can be chosen before. */
  readonly choices?: ReactNode;
  readonly onRun: () => void;
  readonly onClose: () => void;
  /** A line of the list. */
  readonly children: (item: T) => ReactNode;
}

/** What a file of records would add and change, line by line, before it does. */
export function ImportPreview<T>(props: ImportPreviewProps<T>): ReactNode {
  const { title, summary, words, items, keyOf, rowHeight, isNothing, losses, choices, children } = props;
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <TaskDialog
      title={title}
      detail={summary}
      run={words.run}
      cancel={words.cancel}
      obstacle={isNothing ? '' : null}
      wide
      onRun={props.onRun}
      onClose={props.onClose}
    >
      {choices}
      {items.length === 0 ? null : (
        <ListBox
          label={words.list}
          className={styles.list}
          items={items}
          keyOf={keyOf}
          selectedKey={selected}
          rowHeight={rowHeight}
          onSelect={(item) => setSelected(keyOf(item))}
        >
          {children}
        </ListBox>
      )}
      {losses.length === 0 ? null : (
        <section>
          <h3 className={styles.lossesTitle}>{words.losses}</h3>
          <div className={styles.losses}>
            <LossList losses={losses} />
          </div>
        </section>
      )}
    </TaskDialog>
  );
}

interface OutcomeMarkProps {
  readonly outcome: 'added' | 'changed' | 'same' | 'refused';
  readonly children: ReactNode;
}

/** At the end of a line: what would come of it. */
export function OutcomeMark({ outcome, children }: OutcomeMarkProps): ReactNode {
  return (
    <span className={styles.outcome} data-outcome={outcome}>
      {children}
    </span>
  );
}
