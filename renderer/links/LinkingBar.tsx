import { useEffect, type ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { Keys } from '../app/parts/Keys.tsx';
import { useDesk } from '../state/desk-context.ts';
import type { Linking } from '../state/session.ts';
import { useWords } from '../words/words.ts';
import { chooseLinked, leaveLinking } from './link-commands.ts';
import styles from './Links.module.css';

/** Over the text while an annotation is to be picked: Enter takes the selected one, Escape leaves. */
export function LinkingBar({ linking }: { readonly linking: Linking }): ReactNode {
  const desk = useDesk();
  const words = useWords().links;
  useEffect(() => {
    // Before the text and the frame, which know these keys as well.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('button, input, textarea') !== null) return;
      const { selectedId } = desk.session.get();
      if (event.key === 'Escape') leaveLinking(desk);
      else if (event.key === 'Enter' && selectedId !== null) chooseLinked(desk, selectedId);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, [desk]);
  return (
    <section className={styles.bar} aria-label={words.pickingLabel}>
      <output>{words.picking(words.relations[linking.relation])}</output>
      <Button size="small" onClick={() => leaveLinking(desk)}>
        {words.leave} <Keys shortcut="Escape" />
      </Button>
    </section>
  );
}
