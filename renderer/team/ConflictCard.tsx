import { useId, type ReactNode } from 'react';
import type { DescribedConflict, Names as NamedIds } from '../../shared/merge/describe-conflict.ts';
import { Button } from '../app/parts/Button.tsx';
import { Keys } from '../app/parts/Keys.tsx';
import { LayerBadge } from '../layers/LayerBadge.tsx';
import { useAnalystSigns } from '../layers/use-layers.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames } from '../state/hooks.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { choicesOf } from './conflict-choices.ts';
import { openConflict, settle } from './conflict-commands.ts';
import { wordValue } from './conflict-values.ts';
import styles from './Conflicts.module.css';

interface ConflictCardProps {
  readonly conflict: DescribedConflict;
  readonly names: NamedIds;
  readonly place: string;
}

/** The sides of a conflict beside each other: what, whose, when. */
export function ConflictCard({ conflict, names: ids, place }: ConflictCardProps): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const names = useNames();
  const id = useId();
  const signs = useAnalystSigns();
  const { conflicts, tables } = words.team;
  const { field, subject, kind, articleTitle, table } = conflict;
  const about = kind === null ? (table === 'annotations' ? '' : tables[table]) : words.vocabulary.kind[kind];
  return (
    <section className={styles.card} aria-label={subject} data-tone={kind ?? undefined}>
      <p className={styles.place}>
        {place} · {about}
        {articleTitle === null ? null : (
          <>
            {' · '}
            <bdi>{articleTitle}</bdi>
          </>
        )}
      </p>
      <h2 className={styles.quote} dir="auto">
        {subject}
      </h2>
      <h3 className={styles.field}>{field === null ? conflicts.gone : (conflicts.fields[field] ?? field)}</h3>
      <ul className={styles.sides}>
        {choicesOf(conflict).map(({ key, side, by }, index) => {
          const sign = side === undefined ? undefined : signs.get(side.by);
          const value =
            side === undefined
              ? conflicts.keep
              : field === null
                ? conflicts.deleteIt
                : wordValue(field, side.value, { words, names, ids });
          return (
            <li key={key} className={styles.side}>
              {side === undefined ? null : (
                <p className={styles.who}>
                  {sign === undefined ? null : <LayerBadge sign={sign} isBesideName />}
                  <bdi>{ids[side.by] ?? sign?.name ?? ''}</bdi>
                  <span className={styles.when}>
                    {field === null ? `${conflicts.deleted} · ` : ''}
                    {formatInstant(side.at, words.locale)}
                    {index === 0 && field !== null ? ` · ${conflicts.shown}` : ''}
                  </span>
                </p>
              )}
              <p id={`${id}-${index}`} className={styles.value} dir="auto">
                {value}
              </p>
              <Button
                look={index === 0 ? 'primary' : 'plain'}
                aria-describedby={field === null ? undefined : `${id}-${index}`}
                onClick={() => void settle(desk, [conflict], by)}
              >
                {field === null ? value : conflicts.holds} <Keys shortcut={String(index + 1)} />
              </Button>
            </li>
          );
        })}
      </ul>
      <p>
        <Button look="quiet" onClick={() => void openConflict(desk, conflict)}>
          {conflicts.open} <Keys shortcut="Enter" />
        </Button>
      </p>
    </section>
  );
}
