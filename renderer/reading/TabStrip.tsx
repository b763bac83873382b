import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '../app/parts/IconButton.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { closeTabs, moveTab } from './close-tabs.ts';
import { openArticle } from './open-article.ts';
import styles from './TabStrip.module.css';

const shown: readonly Topic[] = ['articles'];
const FORMAT = 'application/x-slantwise-tab';

/**
 * The articles that are open. Arrow keys go along them, Enter shows one, Delete closes it, with Alt Shift the arrows
 * move it; a tab can be dragged, and a middle click closes it.
 */
export function TabStrip(): ReactNode {
  const desk = useDesk();
  const { reading } = useWords();
  const tabs = useSession('tabs');
  const articleId = useSession('articleId');
  const { state } = useView(shown);
  const list = useRef<HTMLUListElement>(null);
  const [over, setOver] = useState<number | null>(null);
  const open = tabs.flatMap((id) => {
    const article = state.get('articles', id);
    return article === undefined || article.deletedAt !== null ? [] : [article];
  });
  const at = open.findIndex(({ id }) => id === articleId);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at, open.length]);

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const article = open[index];
    if (article === undefined || event.ctrlKey || event.metaKey) return;
    const towards = document.dir === 'rtl' ? -(step ?? 0) : (step ?? 0);
    const focus = (to: number): void =>
      list.current?.children[to]?.querySelector<HTMLElement>('button')?.focus();
    if (step !== undefined && event.altKey && event.shiftKey) {
      moveTab(desk, article.id, tabs.indexOf(article.id) + towards);
      requestAnimationFrame(() => focus(Math.max(0, Math.min(open.length - 1, index + towards))));
    } else if (step !== undefined && !event.altKey) focus(index + towards);
    else if (event.key === 'Delete') {
      closeTabs(desk, [article.id]);
      requestAnimationFrame(() => focus(Math.min(index, open.length - 2)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul ref={list} className={styles.strip} aria-label={reading.tabs.label}>
      {open.map((article, index) => (
        <li
          key={article.id}
          className={styles.tab}
          data-shown={article.id === articleId ? '' : undefined}
          data-over={index === over ? '' : undefined}
        >
          <button
            type="button"
            className={styles.name}
            dir="auto"
            title={article.title}
            aria-current={article.id === articleId ? 'page' : undefined}
            onClick={() => void openArticle(desk, article.id)}
            onKeyDown={(event) => onKeyDown(event, index)}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(FORMAT, article.id);
              event.dataTransfer.effectAllowed = 'move';
            }}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(FORMAT)) return;
              event.preventDefault();
              setOver(index);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              setOver(null);
              moveTab(desk, event.dataTransfer.getData(FORMAT), tabs.indexOf(article.id));
            }}
            onAuxClick={(event) => {
              if (event.button === 1) closeTabs(desk, [article.id]);
            }}
          >
            {article.title}
          </button>
          <IconButton
            icon="cross"
            size="small"
            side="bottom"
            className={styles.close}
            name={reading.tabs.close(article.title)}
            onClick={() => closeTabs(desk, [article.id])}
          />
        </li>
      ))}
    </ul>
  );
}
