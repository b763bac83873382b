import type { ReactNode } from 'react';
import { markedIn, type Difference } from '../../shared/adjudication/find-differences.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { CommandKeys } from '../app/parts/CommandKeys.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { useNames, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Compare.module.css';
import { ComparedTable } from './ComparedTable.tsx';
import { differentReadings } from './decide.ts';
import { MadeDecisions } from './MadeDecisions.tsx';
import { OwnReadingForm } from './OwnReadingForm.tsx';
import { ReasonField } from './ReasonField.tsx';
import type { Decider } from './decider.ts';

interface DecisionPaneProps {
  readonly articleId: string;
  readonly current: Difference | undefined;
  /** Which of the passages that are gone through it is, the first is 1; 0 for none of them. */
  readonly place: number;
  readonly count: number;
  readonly layers: readonly string[];
  readonly decider: Decider;
}

/** What each layer says of a passage, and the decision. */
export function DecisionPane(props: DecisionPaneProps): ReactNode {
  const { articleId, current, place, count, layers, decider } = props;
  const { compare: words, vocabulary } = useWords();
  const names = useNames();
  const { reading } = useSession('compare');
  if (current === undefined) {
    return (
      <section className={styles.pane} aria-label={words.decision}>
        <EmptyState icon="check" title={words.nothing.title} text={words.nothing.text} />
      </section>
    );
  }
  const { kind, type, state } = current;
  const readings = differentReadings(current, names);
  return (
    <section className={styles.pane} aria-label={words.decision} data-tone={kind}>
      <output className={styles.head}>
        <span className={styles.place}>{place === 0 ? '' : words.place(place, count)}</span>
        <b>{vocabulary.kind[kind]}</b>
        <span>{words.types[type]}</span>
        <span className={styles.hidden}>{markedIn(current)[0]?.anchors[0]?.quote}</span>
        <span className={styles.stateName} data-state={state}>
          {state === 'open' ? null : <Icon name={state === 'settled' ? 'check' : 'warning'} size={14} />}
          {words.states[state]}
        </span>
      </output>
      {reading === null ? (
        <>
          <div className={styles.said}>
            <MadeDecisions articleId={articleId} difference={current} layers={layers} />
            <ComparedTable difference={current} layers={layers} onAccept={decider.accept} />
          </div>
          <div className={styles.foot}>
            <ReasonField key={current.key} articleId={articleId} difference={current} />
            <div className={styles.actions}>
              {readings.length < 2 ? null : (
                <Button onClick={decider.acceptAll}>
                  {words.all(readings.length)} <CommandKeys command="compare.accept-all" />
                </Button>
              )}
              <Button onClick={decider.acceptNone}>
                {words.none} <CommandKeys command="compare.accept-none" />
              </Button>
              <Button onClick={decider.beginReading}>
                {words.newReading} <CommandKeys command="compare.new-reading" />
              </Button>
              {state === 'open' ? null : (
                <Button look="quiet" onClick={decider.openAgain}>
                  {words.openAgain} <CommandKeys command="compare.open-again" />
                </Button>
              )}
              <span className={styles.grow} />
              <span className={styles.hint}>
                <CommandKeys command="compare.next-open" /> {words.nextOpen}{' '}
                <CommandKeys command="compare.next" /> <CommandKeys command="compare.previous" />{' '}
                {words.nextAndPrevious}
              </span>
              <Button look="quiet" onClick={decider.showInArticle}>
                {words.showInArticle} <CommandKeys command="compare.show-in-article" />
              </Button>
            </div>
          </div>
        </>
      ) : (
        <OwnReadingForm articleId={articleId} reading={reading} decider={decider} />
      )}
    </section>
  );
}
