import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { TermPlace } from '../../shared/codebook/place-term.ts';
import { ownUsage, usageOfTree } from '../../shared/codebook/term-usage.ts';
import { flattenTree, termTree, type TermNode } from '../../shared/codebook/tree.ts';
import { Button } from '../app/parts/Button.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { nameNewRecord } from '../app/parts/name-new-record.ts';
import screen from '../app/parts/screen.module.css';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useTerm, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { CodebookBar } from './CodebookBar.tsx';
import { createTerm } from './term-commands.ts';
import { TermDetails } from './TermDetails.tsx';
import { TermTree } from './TermTree.tsx';
import { fittingTree } from './tree-rows.ts';
import { TreeTools } from './TreeTools.tsx';

const coded: readonly Topic[] = ['terms', 'usage', 'actors'];
const top: TermPlace = { parentId: null, beforeId: null };

/** One scheme of the codebook as a tree, and what is known of the term that is selected. */
export function CodebookTree(): ReactNode {
  const desk = useDesk();
  const { codebook: words } = useWords();
  const scheme = useSession('scheme');
  const [query, setQuery] = useState('');
  const [showRetired, setShowRetired] = useState(false);
  const view = useView(coded);
  const all = useMemo(() => termTree(view.state.values('terms'), scheme), [view, scheme]);
  const usage = useMemo(() => usageOfTree(all, ownUsage(view.state, scheme)), [view, all, scheme]);
  const tree = useMemo(() => fittingTree(all, { query, showRetired }), [all, query, showRetired]);
  const nodes = useMemo(() => flattenTree(all), [all]);
  const selected = useTerm(useSession('termId'));
  const node = nodes.find(({ term }) => term.id === selected?.id);
  const side = useRef<HTMLElement>(null);

  const create = async (place: TermPlace): Promise<void> => {
    const termId = await createTerm(desk, scheme, words.new[scheme], place);
    if (termId === null) return;
    setQuery('');
    nameNewRecord(side.current, () => desk.session.set({ termId }));
  };
  const createBelow = (parent: TermNode): void => void create({ parentId: parent.term.id, beforeId: null });
  const createBeside = (beside: TermNode): void =>
    void create({ parentId: beside.parentId, beforeId: siblingBehind(all, beside) });
  const empty = scheme === 'issue' ? words.emptyIssues : words.empty;

  return (
    <>
      <main className={screen.main}>
        <CodebookBar onCreate={() => void create(top)} />
        {all.length === 0 ? (
          <EmptyState icon="codebook" title={empty.title} text={empty.text}>
            <Button onClick={() => void create(top)}>{words.new[scheme]}</Button>
          </EmptyState>
        ) : (
          <>
            <TreeTools
              query={query}
              onQuery={setQuery}
              hasRetired={nodes.some(({ term }) => term.retired)}
              showRetired={showRetired}
              onShowRetired={setShowRetired}
              count={flattenTree(tree).length}
            />
            {tree.length === 0 ? (
              <EmptyState icon="search" title={words.noMatch.title} text={words.noMatch.text}>
                <Button onClick={() => setQuery('')}>{words.noMatch.action}</Button>
              </EmptyState>
            ) : (
              <TermTree
                key={scheme}
                label={words.schemes[scheme]}
                tree={tree}
                usage={usage}
                query={query}
                edit={() => side.current?.querySelector('input')?.focus()}
                createBelow={createBelow}
                createBeside={createBeside}
              />
            )}
          </>
        )}
      </main>
      <aside ref={side} className={screen.side} data-pane="details" aria-label={words.details}>
        {node === undefined ? (
          <p className={screen.choose}>{words.choose}</p>
        ) : (
          <TermDetails
            key={node.term.id}
            node={node}
            uses={usage.get(node.term.id)?.own ?? 0}
            behind={siblingBehind(all, node)}
            onCreateBelow={() => createBelow(node)}
            onCreateBeside={() => createBeside(node)}
          />
        )}
      </aside>
    </>
  );
}

function siblingBehind(tree: readonly TermNode[], { term, parentId }: TermNode): string | null {
  const siblings =
    parentId === null ? tree : (flattenTree(tree).find((each) => each.term.id === parentId)?.children ?? []);
  return siblings[siblings.findIndex((each) => each.term.id === term.id) + 1]?.term.id ?? null;
}
