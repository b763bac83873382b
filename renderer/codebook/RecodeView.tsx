import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { resolveTerm } from '../../shared/codebook/resolve-term.ts';
import type { Term } from '../../shared/schema/term.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { wordError } from '../app/notices.ts';
import { Button } from '../app/parts/Button.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import screen from '../app/parts/screen.module.css';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useStore, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import type { CodedItem, Scope } from './coded-items.ts';
import styles from './Recode.module.css';
import { RecodeDecision } from './RecodeDecision.tsx';
import { RecodeProgress } from './RecodeProgress.tsx';
import { RecodeRow } from './RecodeRow.tsx';
import { useRecoding } from './use-recoding.ts';

const terms: readonly Topic[] = ['terms'];
const ROW = 86; // CSS pixels

/** Everything that is coded with a term, to give it another one piece by piece, or leave it as it is. */
export function RecodeView({ term }: { readonly term: Term }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { recoding } = words;
  const { state } = useView(terms);
  const work = useRecoding(term);
  const running = useStore(desk.jobs, 'running');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [skipped, setSkipped] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const targets = [...new Set([...term.successorIds, ...chosen])].flatMap((id) => {
    const target = resolveTerm(state, id);
    return target === undefined || target.id === term.id ? [] : [target];
  });

  const back = (): void => desk.session.set({ recodingId: null, termId: term.id, scheme: term.scheme });
  const recode = async (to: Term, scope: Scope): Promise<void> => {
    const stayed = await work.recode(to, scope);
    setSkipped(stayed === 0 ? '' : recoding.skipped(stayed, to.name));
  };
  const open = async ({ articleId, id }: CodedItem): Promise<void> => {
    if (articleId === null) desk.session.set({ screen: 'actors', actorId: id });
    else {
      await openArticle(desk, articleId);
      desk.session.set({ selectedId: id });
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
    if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const scope = event.shiftKey ? 'article' : 'one';
    const target = targets[Number(digit) - 1];
    if (digit === '0') work.leave(scope);
    else if (target !== undefined) void recode(target, scope);
  };

  const { found } = work;
  const total = found.status === 'found' ? found.items.length : 0;
  const undecided = found.status === 'found' ? found.items.filter(work.isUndecided).length : 0;
  const backButton = <Button onClick={back}>{recoding.finish}</Button>;
  const searching = found.status === 'searching' ? running.get(found.jobId) : undefined;
  return (
    <>
      <main className={screen.main}>
        <header className={screen.bar}>
          <Button look="quiet" onClick={back}>
            <Icon name="back" size={16} />
            {recoding.back}
          </Button>
          <h1 className={screen.title} dir="auto">
            {recoding.title(term.name)}
          </h1>
          <span className={screen.grow} />
          {total === 0 ? null : <RecodeProgress done={total - undecided} total={total} />}
        </header>
        {found.status === 'searching' ? (
          <EmptyState
            icon="search"
            title={recoding.searching(searching?.done ?? 0, searching?.total ?? 0)}
            text={searching?.subject ?? ''}
          >
            <Button onClick={() => void desk.client.call('job.cancel', { jobId: found.jobId })}>
              {recoding.stop}
            </Button>
          </EmptyState>
        ) : found.status === 'failed' ? (
          <EmptyState
            icon="warning"
            title={recoding.stopped.title}
            text={found.error.code === 'cancelled' ? recoding.stopped.text : wordError(found.error, words)}
          >
            <Button onClick={work.searchAgain}>{recoding.stopped.action}</Button>
            {backButton}
          </EmptyState>
        ) : total === 0 ? (
          <EmptyState icon="check" title={recoding.nothing.title} text={recoding.nothing.text}>
            {backButton}
          </EmptyState>
        ) : (
          <div ref={frame} className={styles.frame}>
            {undecided > 0 ? null : (
              <div className={styles.done} role="status">
                <Icon name="check" size={20} />
                <p>
                  <strong>{recoding.done.title}.</strong> {recoding.done.text}
                </p>
                {found.more > 0 ? (
                  <Button onClick={work.searchAgain}>{recoding.more(found.more)}</Button>
                ) : (
                  backButton
                )}
              </div>
            )}
            <ListBox
              label={recoding.list}
              className={screen.list}
              items={found.items}
              keyOf={({ id }) => id}
              selectedKey={work.current?.id ?? null}
              rowHeight={ROW}
              onSelect={({ id }) => work.select(id)}
              onKey={onKey}
              onOpen={(item) => void open(item)}
            >
              {(item) => (
                <RecodeRow item={item} isLeft={work.left.has(item.id)} isCoded={work.isCoded(item)} />
              )}
            </ListBox>
            {found.more === 0 ? null : <p className={styles.more}>{recoding.more(found.more)}</p>}
          </div>
        )}
      </main>
      <aside className={screen.side} data-pane="details" aria-label={recoding.side}>
        {work.current === null ? null : (
          <RecodeDecision
            term={term}
            item={work.current}
            targets={targets}
            message={skipped}
            onTarget={(id) => {
              setChosen([...chosen, id]);
              // Its number key can be pressed at once.
              frame.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
            }}
            onRecode={(to, scope) => void recode(to, scope)}
            onLeave={work.leave}
            onOpen={(item) => void open(item)}
          />
        )}
      </aside>
    </>
  );
}
