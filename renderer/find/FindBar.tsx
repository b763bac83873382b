import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '../app/parts/IconButton.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import type { ArticleSearch } from './article-search.ts';
import styles from './FindBar.module.css';
import { FindOptions } from './FindOptions.tsx';
import { FindState } from './FindState.tsx';
import { leaveFind } from './leave-find.ts';
import { optionOfKey } from './option-keys.ts';
import { TagAll } from './TagAll.tsx';

/** Looks for something in the article: Enter goes to the next hit, Escape returns to the text at the hit. */
export function FindBar({ search }: { readonly search: ArticleSearch }): ReactNode {
  const desk = useDesk();
  const words = useWords().find;
  const query = useSession('findQuery');
  const failure = useStore(search.state, 'failure');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (): void => {
      input.current?.focus();
      input.current?.select();
    };
    desk.panes.showFind({ focus, step: (by) => search.step(by) });
    // It may have been asked for before the article was there.
    focus();
    return () => desk.panes.showFind(null);
  }, [desk, search]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const option = event.altKey ? optionOfKey(event.code) : undefined;
    if (event.key === 'Escape') leaveFind(desk, search);
    else if (event.key === 'Enter' && event.target === input.current) search.step(event.shiftKey ? -1 : 1);
    else if (option !== undefined) desk.session.set({ findQuery: { ...query, [option]: !query[option] } });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const keys = { onKeyDown };
  return (
    <search className={styles.bar} aria-label={words.label} {...keys}>
      <div className={styles.line}>
        <input
          ref={input}
          type="text"
          dir="auto"
          className={styles.input}
          aria-label={words.field}
          aria-invalid={failure === null ? undefined : true}
          aria-describedby={failure === null ? undefined : 'find-state'}
          placeholder={words.label}
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          value={query.text}
          onChange={(event) => desk.session.set({ findQuery: { ...query, text: event.target.value } })}
        />
        <FindOptions query={query} onChange={(findQuery) => desk.session.set({ findQuery })} />
        <IconButton icon="up" size="small" name={words.previous} onClick={() => search.step(-1)} />
        <IconButton icon="chevron" size="small" name={words.next} onClick={() => search.step(1)} />
        <IconButton icon="cross" size="small" name={words.close} onClick={() => leaveFind(desk, search)} />
      </div>
      <div className={styles.line}>
        <FindState search={search} />
        <TagAll search={search} />
      </div>
    </search>
  );
}
