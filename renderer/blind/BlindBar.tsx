import { useState, type ReactNode } from 'react';
import type { Id } from '../../shared/schema/ids.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { TaskDialog } from '../app/parts/TaskDialog.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useRecord } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './BlindBar.module.css';
import { endBlind, handBackAsFile, handBackByFolder, isFolderShared } from './end-blind.ts';
import { useBlindArticles, useBlindCodings } from './use-blind.ts';

/** Above the text of an article that is coded blind: that it is, and the two ways in which that ends. */
export function BlindBar({ articleId }: { readonly articleId: Id }): ReactNode {
  const desk = useDesk();
  const { blind: words, layers } = useWords();
  const codings = useBlindCodings(articleId);
  const isBlind = useBlindArticles().has(articleId);
  const from = useRecord('analysts', codings[0]?.fromId ?? null);
  const [asking, setAsking] = useState<'lift' | 'hand-back' | null>(null);
  if (!isBlind) return null;

  const ids = codings.map(({ id }) => id);
  const close = (): void => setAsking(null);
  const handBack = async (): Promise<void> => {
    if (await isFolderShared(desk)) setAsking('hand-back');
    else handBackAsFile(desk);
  };
  return (
    <section className={styles.bar} aria-label={words.label}>
      <Icon name="blind" size={18} />
      <p className={styles.text}>
        {ids.length === 0 ? words.barOfEdition : words.bar(from?.name ?? layers.unknown)}
      </p>
      {ids.length === 0 ? null : (
        <div className={styles.actions}>
          <Button size="small" look="primary" onClick={() => void handBack()}>
            {words.handBack}
          </Button>
          <Button size="small" look="quiet" onClick={() => setAsking('lift')}>
            {words.lift}
          </Button>
        </div>
      )}
      {asking === 'lift' ? (
        <TaskDialog
          title={words.lifting.title}
          detail={words.lifting.text}
          run={words.lifting.run}
          cancel={words.lifting.cancel}
          obstacle={null}
          isGrave
          onRun={() => {
            close();
            void endBlind(desk, ids, 'lifted');
          }}
          onClose={close}
        >
          {null}
        </TaskDialog>
      ) : null}
      {asking === 'hand-back' ? (
        <TaskDialog
          title={words.handingBack.title}
          detail={words.handingBack.text}
          run={words.handingBack.run}
          cancel={words.handingBack.cancel}
          obstacle={null}
          aside={<Button onClick={() => handBackAsFile(desk)}>{words.handingBack.asFile}</Button>}
          onRun={() => {
            close();
            void handBackByFolder(desk, ids);
          }}
          onClose={close}
        >
          {null}
        </TaskDialog>
      ) : null}
    </section>
  );
}
