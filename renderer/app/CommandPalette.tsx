import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { CommandChoices } from './CommandChoices.tsx';
import styles from './CommandPalette.module.css';
import dialog from './dialog.module.css';

/** Every command that can be carried out now, found by typing. */
export function CommandPalette(): ReactNode {
  const { session } = useDesk();
  const open = useSession('dialog') === 'palette';
  return (
    <Dialog.Root open={open} onOpenChange={(next) => session.set({ dialog: next ? 'palette' : null })}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.scrim} />
        <Dialog.Popup className={styles.popup}>
          <CommandChoices />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
