import type { ReactNode } from 'react';
import { markedIn, type Difference } from '../../shared/adjudication/find-differences.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { CommandKeys } from '../app/parts/CommandKeys.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { useNames, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import decision from './Decision.module.css';
import unseen from '../app/parts/unseen.module.css';
import { quoteOf } from './compared-rows.ts';
import { ComparedTable } from './ComparedTable.tsx';
import { differentReadings } from './decide.ts';
import { MadeDecisions } from './MadeDecisions.tsx';
import { Namesakes } from './Namesakes.tsx';
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
  const words = useWords();
  const { compare, vocabulary } = words;
  const names = useNames();
  const { reading } = useSession('compare');
  if (current === undefined) {
    return (
      <section className={decision.pane} aria-label={compare.decision}>
        <EmptyState icon="check" title={compare.nothing.title} text={compare.nothing.text} />
      </section>
    );
  }
  const { kind, type, state } = current;
  const readings = differentReadings(current, names);
  return (
    <section className={decision.pane} aria-label={compare.decision} data-tone={kind}>
      <output className={decision.head}>
        <span className={decision.place}>{place === 0 ? '' : compare.place(place, count)}</span>
        <b>{vocabulary.kind[kind]}</b>
        <span>{compare.types[type]}</span>
        <span className={unseen.text}>
          {markedIn(current)
            .slice(0, 1)
            .map((marked) => quoteOf(marked, words))}
        </span>
        <span className={decision.stateName} data-state={state}>
          {state === 'open' ? null : <Icon name={state === 'settled' ? 'check' : 'warning'} size={14} />}
          {compare.states[state]}
        </span>
      </output>
      {reading === null ? (
        <>
          <div className={decision.said}>
            <MadeDecisions articleId={articleId} difference={current} layers={layers} />
            <ComparedTable difference={current} layers={layers} onAccept={decider.accept} />
            <Namesakes difference={current} />
          </div>
          <div className={decision.foot}>
            <ReasonField key={current.key} articleId={articleId} difference={current} />
            <div className={decision.actions}>
              {readings.length < 2 ? null : (
                <Button onClick={decider.acceptAll}>
                  {compare.all(readings.length)} <CommandKeys command="compare.accept-all" />
                </Button>
              )}
              <Button onClick={decider.acceptNone}>
                {compare.none} <CommandKeys command="compare.accept-none" />
              </Button>
              <Button onClick={decider.beginReading}>
                {compare.newReading} <CommandKeys command="compare.new-reading" />
              </Button>
              <span className={decision.more}>
                {state === 'open' ? null : (
                  <Button look="quiet" onClick={decider.openAgain}>
                    {compare.openAgain} <CommandKeys command="compare.open-again" />
                  </Button>
                )}
                <Button look="quiet" onClick={decider.showInArticle}>
                  {compare.showInArticle} <CommandKeys command="compare.show-in-article" />
                </Button>
              </span>
            </div>
            <p className={decision.hint}>
              <CommandKeys command="compare.next-open" /> {compare.nextOpen}{' '}
              <CommandKeys command="compare.next" /> <CommandKeys command="compare.previous" />{' '}
              {compare.nextAndPrevious}
            </p>
          </div>
        </>
      ) : (
        <OwnReadingForm articleId={articleId} reading={reading} decider={decider} />
      )}
    </section>
  );
}
