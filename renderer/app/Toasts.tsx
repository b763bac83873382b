import { Toast } from '@base-ui/react/toast';
import { useEffect, type ReactNode } from 'react';
import type { Desk } from '../state/desk.ts';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { Button } from './parts/Button.tsx';
import { IconButton } from './parts/IconButton.tsx';
import { toastOf } from './toast-of-notice.ts';
import styles from './Toasts.module.css';

const STAY = 7000; // milliseconds; an error stays until it is closed

/** What the analyst is told in passing, at the foot of the window. Base UI says it to screen readers. */
export function Toasts(): ReactNode {
  return (
    <Toast.Provider timeout={STAY} limit={3}>
      <Teller />
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Teller(): null {
  const desk = useDesk();
  const words = useWords();
  const { add, close } = Toast.useToastManager();
  useEffect(
    () =>
      desk.notices.subscribe((notice) => {
        const toast = toastOf(notice, desk, words);
        if (toast === null) return;
        const { text, tone, action, undoes, stays } = toast;
        const id = add({
          title: text,
          type: tone,
          timeout: tone === 'error' || stays === true ? 0 : STAY,
          priority: tone === 'error' ? 'high' : 'low',
          ...(action === null ? {} : { actionProps: { children: action.name, onClick: action.run } }),
        });
        if (undoes === true) onNextStep(desk, () => close(id));
      }),
    [desk, words, add, close],
  );
  return null;
}

/** Does something once the last step that can be undone is another one. */
function onNextStep(desk: Desk, run: () => void): void {
  const last = (): string | undefined => desk.undoStack.get().undo.at(-1)?.changeId;
  const now = last();
  const stop = desk.undoStack.subscribe(() => {
    if (last() === now) return;
    stop();
    run();
  });
}

function List(): ReactNode {
  const { frame } = useWords();
  const { toasts, close } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection="right">
      <Toast.Content className={styles.content}>
        <Toast.Title className={styles.title} />
        <Toast.Action
          className={styles.action}
          render={<Button size="small" look="quiet" />}
          onClick={() => close(toast.id)}
        />
        <IconButton icon="cross" size="small" name={frame.close} onClick={() => close(toast.id)} />
      </Toast.Content>
    </Toast.Root>
  ));
}
