import { useState, type ReactNode } from 'react';
import type { TermNode } from '../../shared/codebook/tree.ts';
import { IconButton } from '../app/parts/IconButton.tsx';
import { TaskDialog } from '../app/parts/TaskDialog.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useRecord } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import codebookStyles from './Codebook.module.css';
import styles from './Dialogs.module.css';
import { mergeTerms } from './term-commands.ts';
import { TermField } from './TermField.tsx';

interface MergeDialogProps {
  readonly node: TermNode;
  readonly uses: number;
  readonly onClose: () => void;
}

/** Chooses the term that stands for this one from now on. */
export function MergeDialog({ node, uses, onClose }: MergeDialogProps): ReactNode {
  const desk = useDesk();
  const { codebook } = useWords();
  const words = codebook.merging;
  const { term, children } = node;
  const [intoId, setIntoId] = useState<string | null>(null);
  const into = useRecord('terms', intoId);
  const [alsoIds, setAlsoIds] = useState<readonly string[]>([]);
  const also = alsoIds.flatMap((id) => desk.replica.state.get('terms', id) ?? []);
  const merge = async (): Promise<void> => {
    if (into !== undefined && (await mergeTerms(desk, [term, ...also], into))) onClose();
  };
  return (
    <TaskDialog
      title={words.title(term.name)}
      detail={words.detail}
      run={words.run}
      cancel={codebook.cancel}
      obstacle={into === undefined ? '' : null}
      onRun={() => void merge()}
      onClose={onClose}
    >
      <TermField
        label={words.into}
        scheme={term.scheme}
        value={intoId}
        without={new Set([term.id, ...alsoIds])}
        onChange={setIntoId}
      />
      <TermField
        label={words.also}
        scheme={term.scheme}
        value={null}
        without={new Set([term.id, ...alsoIds, ...(intoId === null ? [] : [intoId])])}
        onChange={(id) => {
          if (id !== null) setAlsoIds([...alsoIds, id]);
        }}
      />
      {also.length === 0 ? null : (
        <ul className={codebookStyles.merged}>
          {also.map(({ id, name }) => (
            <li key={id}>
              <span dir="auto">{name}</span>
              <IconButton
                icon="cross"
                size="small"
                name={words.leaveOut(name)}
                onClick={() => setAlsoIds(alsoIds.filter((each) => each !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.facts}>
        {words.uses(uses)} {children.length === 0 ? '' : words.below(children.length)}
      </p>
    </TaskDialog>
  );
}
