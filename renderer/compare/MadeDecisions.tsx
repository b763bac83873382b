import type { ReactNode } from 'react';
import type { Difference } from '../../shared/adjudication/find-differences.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { summarise } from '../../shared/words/summary.ts';
import { Button } from '../app/parts/Button.tsx';
import { LayerBadge } from '../layers/LayerBadge.tsx';
import { useSignsOf } from '../layers/use-layers.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames } from '../state/hooks.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import styles from './Decision.module.css';
import { decide, readingsOf } from './decide.ts';

interface MadeDecisionsProps {
  readonly articleId: string;
  readonly difference: Difference;
  readonly layers: readonly string[];
}

/** What was decided of a passage, by whom and why. Where two decisions contradict each other, either can be kept. */
export function MadeDecisions({ articleId, difference, layers }: MadeDecisionsProps): ReactNode {
  const desk = useDesk();
  const { compare: words, vocabulary, locale } = useWords();
  const names = useNames();
  const { decisions, state } = difference;
  // Who decided has the same sign as among the layers.
  const signs = useSignsOf([...new Set([...layers, ...decisions.map(({ analystId }) => analystId)])]);
  if (decisions.length === 0) return null;
  const made = [...Map.groupBy(decisions, ({ settles }) => settles?.decisionId ?? '')];
  const said = (decided: readonly Annotation[]): string => {
    const held = decided.filter(({ status }) => status !== 'rejected');
    return held.length === 0
      ? words.noneHolds
      : held.map(({ body }) => summarise(body, names, vocabulary).title).join(' · ');
  };
  return (
    <section className={styles.decisions} data-state={state} aria-label={words.decided(made.length)}>
      <h2 className={styles.subtitle}>{words.decided(made.length)}</h2>
      <ul>
        {made.map(([id, decided]) => {
          const [first] = decided;
          const sign = first === undefined ? undefined : signs.get(first.analystId);
          const reason = first?.settles?.reason ?? '';
          return (
            <li key={id} className={styles.decided}>
              <p dir="auto">{said(decided)}</p>
              <p className={styles.who}>
                {sign === undefined ? null : <LayerBadge sign={sign} isBesideName />}
                <bdi>{sign?.name}</bdi>
                <span>{first === undefined ? '' : formatInstant(first.createdAt, locale)}</span>
              </p>
              {reason === '' ? null : (
                <p className={styles.why} dir="auto">
                  {reason}
                </p>
              )}
              {state === 'contested' ? (
                <Button
                  size="small"
                  onClick={() => void decide(desk, articleId, difference, readingsOf(decided), reason)}
                >
                  {words.keepDecision}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
