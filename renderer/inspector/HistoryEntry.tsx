import type { ReactNode } from 'react';
import type { SequencedChange } from '../../shared/changes/change.ts';
import { IconButton } from '../app/parts/IconButton.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useRecord } from '../state/hooks.ts';
import { formatInstant } from '../words/dates.ts';
import { wordLabel } from '../words/label.ts';
import { useWords } from '../words/words.ts';
import styles from './HistoryTab.module.css';

interface HistoryEntryProps {
  readonly sequenced: SequencedChange;
  /** The article that can be brought back to what it was after this step; null where it is so already. */
  readonly articleId: string | null;
}

/** One step of the history. */
export function HistoryEntry({ sequenced, articleId }: HistoryEntryProps): ReactNode {
  const { seq, change } = sequenced;
  const desk = useDesk();
  const words = useWords();
  const analyst = useRecord('analysts', change.analystId);
  const what = wordLabel(change.label, words);
  const { intent } = change;
  return (
    <li className={styles.entry}>
      <span className={styles.dot} style={{ background: analyst?.colour ?? 'var(--neutral)' }} aria-hidden />
      <div className={styles.what}>
        <p dir="auto">
          {what}
          {intent.type === 'do' ? null : (
            <span className={styles.intent}> {words.changes.intents[intent.type]}</span>
          )}
        </p>
        <p className={styles.when}>
          {words.inspector.by(analyst?.name ?? '', formatInstant(change.at, words.locale))}
        </p>
      </div>
      {articleId === null ? null : (
        <IconButton
          icon="clock"
          size="small"
          side="inline-start"
          name={words.inspector.history.goBackTo(what)}
          onClick={() => void desk.run({ type: 'article.rewind', articleId, seq })}
        />
      )}
      {change.entries.length === 0 ? null : (
        <IconButton
          icon="back"
          size="small"
          side="inline-start"
          name={words.inspector.history.takeBackThis(what)}
          onClick={() => void desk.run({ type: 'change.revert', changeId: change.id, intent: 'undo' })}
        />
      )}
    </li>
  );
}
