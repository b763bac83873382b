import type { ReactNode } from 'react';
import { useErrorWording } from '../app/notices.ts';
import { withKeys } from '../app/parts/with-keys.ts';
import type { BundleResult } from '../state/bundle-in-hand.ts';
import { useWords } from '../words/words.ts';
import { changesNothing } from './merge-sums.ts';
import bundle from './Bundle.module.css';
import styles from './Team.module.css';

/** What became of each of several bundles. */
export function BundleResults({ results }: { readonly results: readonly BundleResult[] }): ReactNode {
  const { outcome: words } = useWords().team;
  const wording = useErrorWording();
  return (
    <ul className={styles.lines} aria-label={words.bundles}>
      {withKeys(results, ({ name }) => name).map(({ key, item: { name, from, outcome, error } }) => (
        <li key={key} className={styles.line}>
          <bdi className={styles.lineName}>{name}</bdi>
          {from === null ? null : <bdi className={styles.small}>{from}</bdi>}
          <span className={outcome === null ? bundle.leftOut : styles.small}>
            {outcome === null
              ? `${words.leftOut}${error === null ? '' : `: ${wording(error)}`}`
              : changesNothing(outcome.report)
                ? words.nothing
                : words.merged}
          </span>
        </li>
      ))}
    </ul>
  );
}
