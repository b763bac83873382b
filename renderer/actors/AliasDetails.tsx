import type { ReactNode } from 'react';
import type { Actor, Alias } from '../../shared/schema/actor.ts';
import { CalendarDate } from '../../shared/schema/article.ts';
import { TextField } from '../app/parts/TextField.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { editAlias } from './alias-commands.ts';
import styles from './AliasEditor.module.css';

interface AliasDetailsProps {
  readonly actor: Actor;
  readonly alias: Alias;
  readonly index: number;
}

/** One of an actor's names: how it is written, its language, and when it is valid. */
export function AliasDetails({ actor, alias, index }: AliasDetailsProps): ReactNode {
  const desk = useDesk();
  const { actors: words } = useWords();
  const fields = words.aliasFields;
  const edit = (changed: Partial<Alias>): void => void editAlias(desk, actor, index, changed);
  const orNone = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const isDate = (text: string): string | null =>
    text.trim() === '' || CalendarDate.safeParse(text.trim()).success ? null : words.badDate;
  return (
    <fieldset className={styles.details}>
      <legend className={styles.legend}>{words.aliasDetails}</legend>
      <TextField
        label={fields.text}
        value={alias.text}
        check={(text) => (text.trim() === '' ? words.badName : null)}
        onCommit={(text) => edit({ text: text.trim() })}
      />
      <TextField
        label={fields.language}
        value={alias.language ?? ''}
        placeholder="ar"
        check={(text) => (isLanguage(text.trim()) ? null : words.badLanguage)}
        onCommit={(text) => edit({ language: orNone(text) })}
      />
      <TextField
        label={fields.validFrom}
        value={alias.validFrom ?? ''}
        placeholder="1979"
        check={isDate}
        onCommit={(text) => edit({ validFrom: orNone(text) })}
      />
      <TextField
        label={fields.validTo}
        value={alias.validTo ?? ''}
        placeholder="2003-04"
        check={isDate}
        onCommit={(text) => edit({ validTo: orNone(text) })}
      />
    </fieldset>
  );
}

/** A language tag (BCP 47), or nothing. */
function isLanguage(text: string): boolean {
  if (text === '') return true;
  try {
    return text.length <= 35 && Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
