import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { teamParts } from '../state/session.ts';
import { useWords } from '../words/words.ts';
import { ConflictsPanel } from './ConflictsPanel.tsx';
import { HandOut } from './HandOut.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { TakeIn } from './TakeIn.tsx';
import unseen from '../app/parts/unseen.module.css';
import styles from './Team.module.css';
import { useConflictCount } from './use-conflicts.ts';

/** Working together through files: take in, hand out, settle, know each other. */
export function TeamScreen(): ReactNode {
  const { session } = useDesk();
  const { team } = useWords();
  const part = useSession('teamPart');
  const conflicts = useConflictCount();
  return (
    <main className={styles.main}>
      <h1 className={unseen.text}>{team.title}</h1>
      <Tabs.Root
        className={styles.parts}
        value={part}
        onValueChange={(value) => {
          const next = teamParts.find((each) => each === value);
          if (next !== undefined) session.set({ teamPart: next });
        }}
      >
        <Tabs.List className={styles.tabs} activateOnFocus aria-label={team.parts.label}>
          {teamParts.map((each) => (
            <Tabs.Tab key={each} value={each} className={styles.tab}>
              {each === 'conflicts' ? team.parts.conflicts(conflicts) : team.parts[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="take-in" className={styles.part} tabIndex={-1}>
          <TakeIn />
        </Tabs.Panel>
        <Tabs.Panel value="hand-out" className={styles.part} tabIndex={-1}>
          <HandOut />
        </Tabs.Panel>
        <Tabs.Panel value="conflicts" className={styles.part} data-whole tabIndex={-1}>
          <ConflictsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="review" className={styles.part} tabIndex={-1}>
          <ReviewPanel />
        </Tabs.Panel>
        <Tabs.Panel value="people" className={styles.part} tabIndex={-1}>
          <PeoplePanel />
        </Tabs.Panel>
      </Tabs.Root>
    </main>
  );
}
