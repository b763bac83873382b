import type { ReactNode } from 'react';
import type { Actor } from '../../shared/schema/actor.ts';
import { Dot } from '../app/parts/Dot.tsx';
import pairs from '../app/parts/Pairs.module.css';
import { useWords } from '../words/words.ts';
import type { ActorRow } from './actor-rows.ts';
import styles from './DoublesPanel.module.css';

interface DoubleSideProps {
  readonly actor: Actor;
  readonly row: ActorRow | undefined;
  /** The name that is like one of the other actor's. */
  readonly matched: string;
}

/** One of two actors that may be the same: what tells it. */
export function DoubleSide({ actor, row, matched }: DoubleSideProps): ReactNode {
  const { actors: words } = useWords();
  const facts = [row?.kind ?? '', row?.place ?? '', actor.wikidata ?? ''].filter((fact) => fact !== '');
  const others = actor.aliases.map(({ text }) => text).filter((text) => text !== matched);
  return (
    <>
      <span className={pairs.name}>
        <Dot colour={actor.colour} />
        <bdi>{actor.name}</bdi>
      </span>
      {matched === actor.name ? null : (
        <span className={pairs.line}>
          {words.doubles.called} <mark className={styles.matched}>{matched}</mark>
        </span>
      )}
      {others.length === 0 ? null : (
        <span className={pairs.line}>
          <bdi>{others.join(', ')}</bdi>
        </span>
      )}
      {facts.length === 0 ? null : <span className={pairs.line}>{facts.join(' · ')}</span>}
      <span className={pairs.line}>{words.uses(row?.usage ?? {})}</span>
    </>
  );
}
