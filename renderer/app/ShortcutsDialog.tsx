import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState, type ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { classNames } from './class-names.ts';
import dialog from './dialog.module.css';
import { Button } from './parts/Button.tsx';
import { FilterField } from './parts/FilterField.tsx';
import { IconButton } from './parts/IconButton.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import styles from './ShortcutsDialog.module.css';

/** Every shortcut there is, and where they are changed. */
export function ShortcutsDialog(): ReactNode {
  const { session } = useDesk();
  const open = useSession('dialog') === 'shortcuts';
  return (
    <Dialog.Root open={open} onOpenChange={(next) => session.set({ dialog: next ? 'shortcuts' : null })}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.scrim} />
        <Shortcuts />
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Shortcuts(): ReactNode {
  const { session } = useDesk();
  const { frame, commands: words } = useWords();
  const changed = useSession('shortcuts');
  const popup = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  return (
    <Dialog.Popup
      ref={popup}
      initialFocus={() => popup.current?.querySelector('input') ?? true}
      className={classNames(dialog.popup, styles.popup)}
    >
      <div className={dialog.head}>
        <Dialog.Title className={dialog.title}>{frame.shortcuts}</Dialog.Title>
        <Dialog.Close render={<IconButton icon="cross" name={frame.close} side="bottom" />} />
      </div>
      <Dialog.Description className={dialog.detail}>{frame.shortcutsDetail}</Dialog.Description>
      <div className={styles.bar}>
        <div className={styles.filter}>
          <FilterField label={words.change.filter} value={query} onChange={setQuery} />
        </div>
        <Button
          look="quiet"
          size="small"
          disabled={Object.keys(changed).length === 0}
          onClick={() => session.set({ shortcuts: {} })}
        >
          {words.change.resetAll}
        </Button>
      </div>
      <ShortcutList query={query} />
    </Dialog.Popup>
  );
}
