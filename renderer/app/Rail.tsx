import type { ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import type { Screen } from '../state/session.ts';
import { useWords } from '../words/words.ts';
import { IconButton } from './parts/IconButton.tsx';
import styles from './Rail.module.css';

type RailScreen = Exclude<Screen, 'lexicon' | 'details'>;

/** What is reached from another screen counts as a part of it. */
function belongingTo(screen: Screen): RailScreen {
  if (screen === 'lexicon') return 'codebook';
  return screen === 'details' ? 'library' : screen;
}

const above: readonly RailScreen[] = [
  'library',
  'search',
  'reading',
  'actors',
  'codebook',
  'team',
  'agreement',
  'compare',
  'export',
];

/** The screens, at the left. */
export function Rail(): ReactNode {
  const { session } = useDesk();
  const { frame } = useWords();
  const shown = useSession('screen');
  const open = belongingTo(shown);
  const draw = (screen: RailScreen): ReactNode => (
    <IconButton
      key={screen}
      icon={screen}
      name={frame.screens[screen]}
      command={`screen.${screen}`}
      side="inline-end"
      size="large"
      className={styles.screen}
      aria-current={open === screen ? 'page' : undefined}
      onClick={() => session.set({ screen })}
    />
  );
  return (
    <nav className={styles.rail} aria-label={frame.rail}>
      {above.map(draw)}
      <span className={styles.grow} />
      {draw('settings')}
    </nav>
  );
}
