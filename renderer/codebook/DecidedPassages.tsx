import { useId, useMemo, useState, type ReactNode } from 'react';
import type { Term } from '../../shared/schema/term.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { openInCompare } from '../compare/show-compare.ts';
import { LayerBadge } from '../layers/LayerBadge.tsx';
import { useAnalystSigns } from '../layers/use-layers.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { useDecidedExamples } from './decided-examples.ts';
import styles from './Examples.module.css';

/** So many are shown at first. */
const FIRST = 10;

/** Passages with this code that the team decided for a reason, latest first: each leads to where it was decided. */
export function DecidedPassages({ term }: { readonly term: Term }): ReactNode {
  const desk = useDesk();
  const { codebook } = useWords();
  const words = codebook.decided;
  const names = useNames();
  const signs = useAnalystSigns();
  const titleId = useId();
  const [showsAll, setShowsAll] = useState(false);
  const all = useDecidedExamples();
  const own = useMemo(
    () => all.filter(({ terms }) => terms.some((id) => names.termId(id) === term.id)).toReversed(),
    [all, names, term.id],
  );
  if (own.length === 0) return null;
  const shown = showsAll ? own : own.slice(0, FIRST);
  return (
    <section className={styles.editor} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.label}>
        {words.title}
      </h3>
      <ul className={styles.decided}>
        {shown.map(({ id, articleId, aboutId, holds, quote, reason, analystId }) => {
          const sign = signs.get(analystId);
          return (
            <li key={id} className={styles.passage} data-holds={holds || undefined}>
              <Icon name={holds ? 'check' : 'cross'} size={16} />
              <button
                type="button"
                className={styles.quote}
                dir="auto"
                title={words.open}
                onClick={() => openInCompare(desk, articleId, { at: aboutId, layers: [] })}
              >
                {quote}
              </button>
              <p className={styles.reason} dir="auto">
                <span className={styles.verdict}>{holds ? words.holds : words.not}</span> {reason}{' '}
                {sign === undefined ? null : <LayerBadge sign={sign} />}
              </p>
            </li>
          );
        })}
      </ul>
      {shown.length === own.length ? null : (
        <p>
          <Button size="small" look="quiet" onClick={() => setShowsAll(true)}>
            {words.all(own.length)}
          </Button>
        </p>
      )}
    </section>
  );
}
