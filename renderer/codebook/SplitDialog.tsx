import { useState, type ReactNode } from 'react';
import type { Term } from '../../shared/schema/term.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import control from '../app/parts/control.module.css';
import { IconButton } from '../app/parts/IconButton.tsx';
import { TaskDialog } from '../app/parts/TaskDialog.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './Dialogs.module.css';
import { splitTerm } from './term-commands.ts';

/** As many as there are number keys. */
const MOST = 9;

interface SplitDialogProps {
  readonly term: Term;
  readonly uses: number;
  /** The sibling behind it; null for none. */
  readonly behind: string | null;
  readonly onClose: () => void;
}

/** Names the codes that one becomes; what was coded with it is gone through afterwards. */
export function SplitDialog({ term, uses, behind, onClose }: SplitDialogProps): ReactNode {
  const desk = useDesk();
  const { codebook } = useWords();
  const words = codebook.splitting;
  const [lines, setLines] = useState([
    { key: 0, name: '' },
    { key: 1, name: '' },
  ]);
  const names = lines.map(({ name }) => name.replace(/\s+/gu, ' ').trim()).filter((name) => name !== '');
  const split = async (): Promise<void> => {
    if (names.length < 2 || !(await splitTerm(desk, term, names, behind))) return;
    onClose();
    if (uses > 0) desk.session.set({ recodingId: term.id });
  };
  const add = (): void =>
    setLines([...lines, { key: Math.max(...lines.map(({ key }) => key)) + 1, name: '' }]);
  return (
    <TaskDialog
      title={words.title(term.name)}
      detail={words.detail}
      run={uses > 0 ? words.runAndReview : words.run}
      cancel={codebook.cancel}
      obstacle={names.length < 2 ? words.tooFew : null}
      aside={
        <Button look="quiet" disabled={lines.length >= MOST} onClick={add}>
          <Icon name="plus" size={16} />
          {words.add}
        </Button>
      }
      onRun={() => void split()}
      onClose={onClose}
    >
      <ol className={styles.names}>
        {lines.map(({ key, name }, index) => (
          <li key={key} className={styles.name}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <input
              type="text"
              dir="auto"
              className={control.box}
              maxLength={500}
              aria-label={words.name(index + 1)}
              placeholder={words.name(index + 1)}
              value={name}
              autoComplete="off"
              onChange={(event) =>
                setLines(lines.map((line) => (line.key === key ? { key, name: event.target.value } : line)))
              }
            />
            {lines.length <= 2 ? null : (
              <IconButton
                icon="cross"
                size="small"
                name={words.remove(index + 1)}
                onClick={() => setLines(lines.filter((line) => line.key !== key))}
              />
            )}
          </li>
        ))}
      </ol>
    </TaskDialog>
  );
}
