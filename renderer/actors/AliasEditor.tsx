import { useId, useState, type ReactNode } from 'react';
import type { Actor } from '../../shared/schema/actor.ts';
import { classNames } from '../app/class-names.ts';
import { Button } from '../app/parts/Button.tsx';
import control from '../app/parts/control.module.css';
import { IconButton } from '../app/parts/IconButton.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { addAlias, removeAlias } from './alias-commands.ts';
import styles from './AliasEditor.module.css';

/** The names of an actor besides its first one. */
export function AliasEditor({ actor }: { readonly actor: Actor }): ReactNode {
  const desk = useDesk();
  const { actors, inspector } = useWords();
  const [text, setText] = useState('');
  const id = useId();
  const add = (): void => {
    if (text.trim() === '') return;
    void addAlias(desk, actor, text);
    setText('');
  };
  return (
    <div className={styles.editor}>
      <label htmlFor={id} className={styles.label}>
        {actors.fields.aliases}
      </label>
      {actor.aliases.length === 0 ? null : (
        <ul className={styles.names}>
          {actor.aliases.map((alias) => (
            <li key={alias.text} className={styles.name}>
              <span dir="auto">{alias.text}</span>
              <IconButton
                icon="cross"
                size="small"
                name={inspector.actor.removeAlias(alias.text)}
                onClick={() => void removeAlias(desk, actor, alias.text)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <input
          id={id}
          type="text"
          data-own-enter
          dir="auto"
          maxLength={500}
          className={classNames(control.box, styles.input)}
          placeholder={actors.fields.aliasAdd}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
            event.stopPropagation();
            add();
          }}
        />
        <Button disabled={text.trim() === ''} onClick={add}>
          {inspector.actor.add}
        </Button>
      </div>
    </div>
  );
}
