import type { ReactNode } from 'react';
import type { BundleFacts } from '../../shared/api/bundles.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Dot } from '../app/parts/Dot.tsx';
import { useRecord } from '../state/hooks.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { Fingerprint } from './Fingerprint.tsx';
import styles from './Bundle.module.css';
import { TickField } from './TickField.tsx';

interface BundleFromProps {
  readonly facts: BundleFacts;
  /** How many annotations are in it would tell of what is coded blind. */
  readonly hidesCount: boolean;
  readonly isTrusted: boolean;
  readonly onTrust: (trusted: boolean) => void;
}

/** Who made a bundle, when, and whether that is proved. A key that is another one than before has to be believed first. */
export function BundleFrom({ facts, hidesCount, isTrusted, onTrust }: BundleFromProps): ReactNode {
  const { blind, team, locale } = useWords();
  const { from: words } = team;
  const { createdBy, createdAt, signature, coded } = facts;
  const known = useRecord('analysts', createdBy.id);
  const isDoubtful = signature.standing === 'changed' || signature.standing === 'missing';
  return (
    <section className={styles.from} aria-label={words.title}>
      <p className={styles.maker}>
        <Dot colour={(known ?? createdBy).colour} />
        <bdi className={styles.makerName}>{createdBy.name}</bdi>
        <span>
          {words.made(formatInstant(createdAt, locale))} · <bdi>{facts.workspace}</bdi> ·{' '}
          {hidesCount
            ? words.articles(facts.content.articles)
            : words.content(facts.content.articles, facts.content.annotations)}
          {facts.wasLocked ? ` · ${words.wasLocked}` : ''}
        </span>
      </p>
      {coded === null ? null : (
        <p className={styles.signature} data-doubtful={coded.lifted > 0 || undefined}>
          <Icon name="blind" size={16} />
          <span>{blind.coded(coded.blind, coded.lifted)}</span>
        </p>
      )}
      <p
        className={styles.signature}
        data-doubtful={isDoubtful || undefined}
        role={isDoubtful ? 'alert' : undefined}
      >
        <Icon name={isDoubtful ? 'warning' : signature.publicKey === null ? 'cross' : 'check'} size={16} />
        <span>{words.standing[signature.standing](createdBy.name)}</span>
      </p>
      {signature.fingerprint === null ? null : <Fingerprint value={signature.fingerprint} />}
      {signature.standing === 'changed' ? (
        <TickField label={words.trust(createdBy.name)} checked={isTrusted} onChange={onTrust} />
      ) : null}
    </section>
  );
}
