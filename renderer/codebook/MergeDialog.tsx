import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState, type ReactNode } from 'react';
import type { TermNode } from '../../shared/codebook/tree.ts';
import dialog from '../app/dialog.module.css';
import { classNames } from '../app/class-names.ts';
import { Button } from '../app/parts/Button.tsx';
import { IconButton } from '../app/parts/IconButton.tsx';
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
  const popup = useRef<HTMLDivElement>(null);
  const merge = async (): Promise<void> => {
    if (into !== undefined && (await mergeTerms(desk, [term, ...also], into))) onClose();
  };
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.scrim} />
        <Dialog.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector('input') ?? true}
          className={classNames(dialog.popup, styles.popup)}
        >
          <div className={dialog.head}>
            <Dialog.Title className={dialog.title}>{words.title(term.name)}</Dialog.Title>
          </div>
          <Dialog.Description className={dialog.detail}>{words.detail}</Dialog.Description>
          <form
            className={classNames(dialog.body, styles.body)}
            onSubmit={(event) => {
              event.preventDefault();
              void merge();
            }}
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
            <div className={styles.actions}>
              <Button onClick={onClose}>{codebook.cancel}</Button>
              <Button type="submit" look="primary" disabled={into === undefined}>
                {words.run}
              </Button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
