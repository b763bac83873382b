import { Popover } from '@base-ui/react/popover';
import { useState, type ReactNode } from 'react';
import { classNames } from '../app/class-names.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import button from '../app/parts/Button.module.css';
import popup from '../app/parts/popup-list.module.css';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { changeAll, deleteAll } from './bulk-commands.ts';
import styles from './Bulk.module.css';
import { BulkForm } from './BulkForm.tsx';

interface BulkBarProps {
  readonly annotations: ArticleAnnotations;
  readonly ids: readonly string[];
  /** They were selected one by one; else they are all that the filter shows. */
  readonly areChosen: boolean;
}

/** Below the list: what can be done to several annotations at once. */
export function BulkBar({ annotations, ids, areChosen }: BulkBarProps): ReactNode {
  const desk = useDesk();
  const words = useWords().bulk;
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const work = async (step: Promise<void>): Promise<void> => {
    setBusy(true);
    await step;
    setBusy(false);
  };
  return (
    <section className={styles.bar} aria-label={words.label} aria-busy={busy}>
      <output className={styles.count}>
        {busy ? words.busy : areChosen ? words.chosen(ids.length) : words.shown(ids.length)}
      </output>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger disabled={busy} className={classNames(button.button, button.small)}>
          {words.change}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner className={popup.place} side="top" sideOffset={6} align="end">
            <Popover.Popup className={classNames(popup.popup, styles.popup)}>
              <Popover.Title className={styles.title}>{words.title(ids.length)}</Popover.Title>
              <BulkForm
                annotations={ids.flatMap((id) => annotations.get(id) ?? [])}
                onLeave={() => setOpen(false)}
                onApply={(plan) => {
                  setOpen(false);
                  void work(changeAll(desk, plan));
                }}
              />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      <Button
        look="danger"
        size="small"
        disabled={busy}
        onClick={() => void work(deleteAll(desk, annotations.articleId, ids))}
      >
        <Icon name="bin" size={16} />
        {words.delete}
      </Button>
    </section>
  );
}
