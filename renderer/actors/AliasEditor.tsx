import { useId, useState, type ReactNode } from 'react';
import type { Actor, Alias } from '../../shared/schema/actor.ts';
import { EntryField } from '../app/parts/EntryField.tsx';
import { IconButton } from '../app/parts/IconButton.tsx';
import { withKeys } from '../app/parts/with-keys.ts';
import { useDesk } from '../state/desk-context.ts';
import { languageName } from '../words/language-name.ts';
import { useWords } from '../words/words.ts';
import { addAlias, removeAlias } from './alias-commands.ts';
import { AliasDetails } from './AliasDetails.tsx';
import styles from './AliasEditor.module.css';

/** The names of an actor besides its first one; each can say in which language and when it is used. */
export function AliasEditor({ actor }: { readonly actor: Actor }): ReactNode {
  const desk = useDesk();
  const { actors, inspector, locale } = useWords();
  const [open, setOpen] = useState<number | null>(null);
  const id = useId();
  const shown = open === null ? undefined : actor.aliases[open];
  return (
    <div className={styles.editor}>
      <label htmlFor={id} className={styles.label}>
        {actors.fields.aliases}
      </label>
      {actor.aliases.length === 0 ? null : (
        <ul className={styles.names}>
          {withKeys(actor.aliases, (alias) => alias.text).map(({ key, item: alias }, index) => (
            <li key={key} className={styles.name} data-open={index === open ? '' : undefined}>
              <button
                type="button"
                className={styles.text}
                aria-expanded={index === open}
                title={actors.aliasDetails}
                onClick={() => setOpen(index === open ? null : index)}
              >
                <bdi>{alias.text}</bdi>
                <span className={styles.said}>{saidOf(alias, locale)}</span>
              </button>
              <IconButton
                icon="cross"
                size="small"
                name={inspector.actor.removeAlias(alias.text)}
                onClick={() => {
                  setOpen(null);
                  void removeAlias(desk, actor, index);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {open === null || shown === undefined ? null : (
        <AliasDetails key={open} actor={actor} alias={shown} index={open} />
      )}
      <EntryField
        id={id}
        placeholder={actors.fields.aliasAdd}
        longest={500}
        add={inspector.actor.add}
        onAdd={(text) => void addAlias(desk, actor, text)}
      />
    </div>
  );
}

/** “Arabic, 1979–2003”; empty when nothing more is known of the name. */
function saidOf({ language, validFrom, validTo }: Alias, locale: string): string {
  const years = validFrom === null && validTo === null ? [] : [`${validFrom ?? ''}–${validTo ?? ''}`];
  return [...(language === null ? [] : [languageName(language, locale)]), ...years].join(', ');
}
