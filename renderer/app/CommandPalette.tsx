import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { ArticleChoices } from '../library/ArticleChoices.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { CommandChoices } from './CommandChoices.tsx';
import styles from './CommandPalette.module.css';
import dialog from './dialog.module.css';

/** Every command, or every article, found by typing. */
export function CommandPalette(): ReactNode {
  const { session } = useDesk();
  const open = useSession('dialog');
  return (
    <Dialog.Root
      open={open === 'palette' || open === 'articles'}
      onOpenChange={(next) => {
        if (!next) session.set({ dialog: null });
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.scrim} />
        <Dialog.Popup className={styles.popup}>
          {open === 'articles' ? <ArticleChoices /> : <CommandChoices />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
