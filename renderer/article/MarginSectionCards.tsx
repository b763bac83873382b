import { memo, type ReactNode } from 'react';
import styles from './Margin.module.css';
import type { PlacedCard } from './margin-model.ts';
import { MarginCardView } from './MarginCardView.tsx';
import { besideSection } from './section-place.ts';

interface MarginSectionCardsProps {
  readonly section: number;
  readonly cards: readonly PlacedCard[];
  readonly selectedId: string | null;
  onPick(id: string): void;
}

/** The cards beside one section; drawn again only when its own cards change or one of them is selected. */
export const MarginSectionCards = memo(
  function MarginSectionCards({ section, cards, selectedId, onPick }: MarginSectionCardsProps): ReactNode {
    if (cards.length === 0) return null;
    return (
      <ul className={styles['section']} style={besideSection(section)}>
        {cards.map((card) => (
          <MarginCardView
            key={card.key}
            card={card}
            direction={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}
            selectedId={holds(card, selectedId) ? selectedId : null}
            onPick={onPick}
          />
        ))}
      </ul>
    );
  },
  (before, after) =>
    before.cards === after.cards &&
    before.onPick === after.onPick &&
    (before.selectedId === after.selectedId ||
      !after.cards.some((card) => holds(card, before.selectedId) || holds(card, after.selectedId))),
);

function holds({ entries }: PlacedCard, id: string | null): boolean {
  return id !== null && entries.some(({ ids }) => ids.includes(id));
}
