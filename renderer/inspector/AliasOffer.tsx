import type { ReactNode } from 'react';
import { namesOf } from '../../shared/actors/actor-names.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import { addAlias } from '../actors/alias-commands.ts';
import { Button } from '../app/parts/Button.tsx';
import { Icon } from '../app/icons/Icon.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './AliasOffer.module.css';
import { isNamed } from './likeliest.ts';

const LONGEST_NAME = 120;

/** Offers the selected words as one more name of the actor, where it does not bear them yet. */
export function AliasOffer({ actor, quote }: { readonly actor: Actor; readonly quote: string }): ReactNode {
  const desk = useDesk();
  const words = useWords().inspector.actor;
  const text = quote.replace(/\s+/gu, ' ').trim();
  if (text === '' || text.length > LONGEST_NAME || isNamed(namesOf(actor), text)) return null;
  return (
    <Button
      size="small"
      className={styles.offer}
      title={words.notAnAlias(text, actor.name)}
      onClick={() => void addAlias(desk, actor, text)}
    >
      <Icon name="plus" size={14} />
      <span className={styles.text}>{words.addAlias(text)}</span>
    </Button>
  );
}
