import type { ReactNode } from 'react';
import { markedIn, type Difference } from '../../shared/adjudication/find-differences.ts';
import { Button } from '../app/parts/Button.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useNames } from '../state/hooks.ts';
import { toDoubles, toTermDoubles } from '../team/team-places.ts';
import { useWords } from '../words/words.ts';
import styles from './Decision.module.css';
import { comparedRows, namesakeRows } from './compared-rows.ts';

/** Where layers differ by records alone that are called alike, made apart: the way to join them. */
export function Namesakes({ difference }: { readonly difference: Difference }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const alike = namesakeRows(comparedRows(difference, words, useNames()));
  if (alike.length === 0) return null;
  const terms = alike.filter(({ field }) => namesTerm(difference, field));
  const called = new Set(alike.flatMap(({ values }) => values.filter((value) => value !== null)));
  return (
    <div className={styles.namesakes}>
      <p>{words.compare.namesakes([...called].join(', '))}</p>
      {terms.length === alike.length ? null : (
        <Button size="small" onClick={() => toDoubles(desk)}>
          {words.compare.joinActors}
        </Button>
      )}
      {terms.length === 0 ? null : (
        <Button size="small" onClick={() => toTermDoubles(desk)}>
          {words.compare.joinTerms}
        </Button>
      )}
    </div>
  );
}

function namesTerm(difference: Difference, field: string): boolean {
  return markedIn(difference).some(
    ({ body }) =>
      field === 'codeId' || (field === 'target' && body.kind === 'stance' && body.target.type === 'issue'),
  );
}
