import { Dialog } from '@base-ui/react/dialog';
import { useRef, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import dialog from '../dialog.module.css';
import { Button } from './Button.tsx';
import styles from './TaskDialog.module.css';

interface TaskDialogProps {
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly detail: string;
  /** What is written on the buttons: on the one that does it, and on the one that leaves. */
  readonly run: string;
  readonly cancel: string;
  /** Why it cannot be done yet; null when it can. An empty reason speaks for itself. */
  readonly obstacle: string | null;
  readonly wide?: boolean;
  /** It is not done by one key: where there is no field, the button that leaves has the focus. */
  readonly isGrave?: boolean;
  /** At the other end of the line of buttons. */
  readonly aside?: ReactNode;
  readonly onRun: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog that prepares one step: Enter takes it, Escape leaves it. The first field has the focus; where there is none,
 * the button that does it.
 */
export function TaskDialog(props: TaskDialogProps): ReactNode {
  const { title, detail, run, cancel, obstacle, wide, isGrave, aside, onRun, onClose, children } = props;
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.scrim} />
        <Dialog.Popup
          ref={popup}
          initialFocus={() =>
            popup.current?.querySelector<HTMLInputElement>('input:not([tabindex="-1"])') ??
            popup.current?.querySelector<HTMLElement>(
              isGrave === true ? '[data-leaves]' : 'button[type="submit"]:enabled',
            ) ??
            true
          }
          className={classNames(dialog.popup, styles.popup)}
          data-wide={wide}
        >
          <div className={dialog.head}>
            <Dialog.Title className={dialog.title}>{title}</Dialog.Title>
          </div>
          <Dialog.Description className={dialog.detail}>{detail}</Dialog.Description>
          <form
            className={classNames(dialog.body, styles.body)}
            onSubmit={(event) => {
              event.preventDefault();
              if (obstacle === null) onRun();
            }}
          >
            {children}
            <div className={styles.actions}>
              {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
              <Button data-leaves onClick={onClose}>
                {cancel}
              </Button>
              <Button
                type="submit"
                look="primary"
                disabled={obstacle !== null}
                title={obstacle === null || obstacle === '' ? undefined : obstacle}
              >
                {run}
              </Button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
