import { useState, type ReactNode } from 'react';
import type { Term } from '../../shared/schema/term.ts';
import { Button } from '../app/parts/Button.tsx';
import screen from '../app/parts/screen.module.css';
import { Segments } from '../app/parts/Segments.tsx';
import { useRecord } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import type { CodedItem, Scope } from './coded-items.ts';
import styles from './Recode.module.css';
import { TermField } from './TermField.tsx';

interface RecodeDecisionProps {
  /** What it is coded with. */
  readonly term: Term;
  readonly item: CodedItem;
  /** What it can become, in the order of their number keys. */
  readonly targets: readonly Term[];
  /** What came of the last decision, where that needs saying. */
  readonly message: string;
  readonly onTarget: (termId: string) => void;
  readonly onRecode: (to: Term, scope: Scope) => void;
  readonly onLeave: (scope: Scope) => void;
  readonly onOpen: (item: CodedItem) => void;
}

/** The passage at hand in full, and what it can become. */
export function RecodeDecision(props: RecodeDecisionProps): ReactNode {
  const { term, item, targets, message, onTarget, onRecode, onLeave, onOpen } = props;
  const { recoding: words } = useWords();
  const article = useRecord('articles', item.articleId);
  const [scope, setScope] = useState<Scope>('one');
  // A wide scope is for one decision: the next click shall not sweep by mistake.
  const decide = (decision: (scope: Scope) => void): void => {
    decision(scope);
    setScope('one');
  };
  const scopes: readonly Scope[] = item.articleId === null ? ['one', 'rest'] : ['one', 'article', 'rest'];
  return (
    <div className={screen.details}>
      <div>
        <p className={screen.facts} dir="auto">
          {item.articleId === null ? words.actor : article?.title}
        </p>
        <p className={styles.passage} dir="auto">
          {item.quote === '' ? (
            <em>{words.wholeArticle}</em>
          ) : (
            <>
              {item.before}
              <mark className={styles.quote}>{item.quote}</mark>
              {item.after}
            </>
          )}
        </p>
        {item.note === '' ? null : (
          <p className={styles.note} dir="auto">
            {words.note}: {item.note}
          </p>
        )}
        <Button size="small" look="quiet" onClick={() => onOpen(item)}>
          {item.articleId === null ? words.openActor : words.openArticle}
        </Button>
      </div>
      <Segments
        label={words.scope}
        value={scope}
        options={scopes.map((value) => ({ value, label: words.scopes[value] }))}
        onChange={setScope}
      />
      <div className={styles.targets}>
        <span className={styles.label}>{words.targets}</span>
        {targets.map((target, index) => (
          <button
            key={target.id}
            type="button"
            className={styles.target}
            title={target.definition === '' ? undefined : target.definition}
            onClick={() => decide((wanted) => onRecode(target, wanted))}
          >
            <kbd className={styles.key}>{index < 9 ? index + 1 : ''}</kbd>
            <span dir="auto">{target.name}</span>
          </button>
        ))}
        <button type="button" className={styles.target} onClick={() => decide(onLeave)}>
          <kbd className={styles.key}>0</kbd>
          <span>{words.leave}</span>
        </button>
      </div>
      <TermField
        key={targets.length}
        label={words.otherTarget}
        scheme={term.scheme}
        value={null}
        without={new Set([term.id, ...targets.map(({ id }) => id)])}
        onChange={(id) => {
          if (id !== null) onTarget(id);
        }}
      />
      <output className={styles.message}>{message}</output>
      <p className={screen.facts}>{item.articleId === null ? words.helpWithActors : words.help}</p>
    </div>
  );
}
