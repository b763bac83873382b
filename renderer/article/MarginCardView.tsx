import { Fragment, memo, type ReactNode } from 'react';
import type { LayerSign } from '../layers/layer-signs.ts';
import { LayerBadge } from '../layers/LayerBadge.tsx';
import { turnToNext } from './pick-cycle.ts';
import type { CardEntry } from './margin-card.ts';
import type { PlacedCard } from './margin-model.ts';
import styles from './MarginCardView.module.css';

interface MarginCardViewProps {
  readonly card: PlacedCard;
  /** Of the interface, whatever the article's is. */
  readonly direction: 'ltr' | 'rtl';
  /** The selected annotation, if it is one of this card's. */
  readonly selectedId: string | null;
  onPick(id: string): void;
}

/** One card. What can be picked on it are its entries; a card of a single one can be clicked anywhere. */
export const MarginCardView = memo(function MarginCardView({
  card,
  direction,
  selectedId,
  onPick,
}: MarginCardViewProps): ReactNode {
  const { detail, entries, note, shape, style, suggested } = card;
  const isOne = areOfOne(entries);
  return (
    <li
      className={styles['card']}
      dir={direction}
      data-card={card.key}
      data-shape={shape}
      data-style={style}
      data-selected={selectedId !== null || undefined}
      data-suggested={suggested || undefined}
    >
      <div className={styles['said']}>
        <p className={styles['entries']}>
          {entries.map(({ label, lead, ids, whose }) => (
            <button
              key={ids[0]}
              type="button"
              className={styles['pick']}
              tabIndex={-1}
              data-id={ids[0]}
              aria-current={selectedId !== null && ids.includes(selectedId) ? 'true' : undefined}
              onClick={() => {
                const [next] = turnToNext(ids, selectedId);
                if (next !== undefined) onPick(next);
              }}
            >
              <span className={styles['line']}>
                {isOne ? null : <Whose signs={whose} />}
                <bdi className={styles['label']}>{label}</bdi>
                {lead !== '' && ' '}
                {lead !== '' && <bdi>{lead}</bdi>}
              </span>
            </button>
          ))}
        </p>
        {isOne ? <Whose signs={entries[0]?.whose ?? []} /> : null}
      </div>
      {detail !== '' && <p className={styles['detail']}>{detail}</p>}
      {note !== '' && (
        <p className={styles['note']} dir="auto">
          {note}
        </p>
      )}
    </li>
  );
});

/** Whether all of a card is of the same layers: then it is said once. */
function areOfOne(entries: readonly CardEntry[]): boolean {
  const told = new Set(entries.map(({ whose }) => whose.map(({ layer }) => layer).join(' ')));
  return told.size === 1;
}

function Whose({ signs }: { readonly signs: readonly LayerSign[] }): ReactNode {
  return signs.map((sign) => (
    <Fragment key={sign.layer}>
      <LayerBadge sign={sign} />{' '}
    </Fragment>
  ));
}
