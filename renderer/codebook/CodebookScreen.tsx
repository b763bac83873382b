import { useMemo, useRef, useState, type ReactNode } from 'react';
import { flattenTree, termTree } from '../../shared/codebook/tree.ts';
import { Scheme } from '../../shared/schema/term.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { nameNewRecord } from '../app/parts/name-new-record.ts';
import screen from '../app/parts/screen.module.css';
import { Segments } from '../app/parts/Segments.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useRecord, useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import styles from './CodebookScreen.module.css';
import { createTerm } from './term-commands.ts';
import { TermDetails } from './TermDetails.tsx';
import { TermTree } from './TermTree.tsx';

const terms: readonly Topic[] = ['terms'];

/** The codes that annotations use: for each scheme a tree, and what is known of the term that is selected. */
export function CodebookScreen(): ReactNode {
  const desk = useDesk();
  const { codebook: words } = useWords();
  const [scheme, setScheme] = useState<Scheme>('bias');
  const [showRetired, setShowRetired] = useState(false);
  const view = useView(terms);
  const all = useMemo(() => flattenTree(termTree(view.state.values('terms'), scheme)), [view, scheme]);
  const nodes = all.filter(({ term }) => term.mergedIntoId === null && (showRetired || !term.retired));
  const hasRetired = all.some(({ term }) => term.retired);
  const selected = useRecord('terms', useSession('termId'));
  const shown = selected?.scheme === scheme ? selected : undefined;
  const side = useRef<HTMLElement>(null);
  const create = async (parentId: string | null): Promise<void> => {
    const termId = await createTerm(desk, scheme, words.new[scheme], parentId);
    if (termId !== null) nameNewRecord(side.current, () => desk.session.set({ termId }));
  };
  const empty = scheme === 'issue' ? words.emptyIssues : words.empty;

  return (
    <>
      <main className={screen.main}>
        <header className={screen.bar}>
          <h1 className={screen.title}>{words.title}</h1>
          <Segments
            label={words.schemeLabel}
            hideLabel
            value={scheme}
            options={Scheme.options.map((value) => ({ value, label: words.schemes[value] }))}
            onChange={setScheme}
          />
          {hasRetired ? (
            <label className={styles.toggle}>
              <input
                type="checkbox"
                checked={showRetired}
                onChange={(event) => setShowRetired(event.target.checked)}
              />
              {words.showRetired}
            </label>
          ) : null}
          <span className={screen.grow} />
          <Button look="primary" onClick={() => void create(null)}>
            <Icon name="plus" size={16} />
            {words.new[scheme]}
          </Button>
        </header>
        {nodes.length === 0 ? (
          <EmptyState icon="codebook" title={empty.title} text={empty.text}>
            <Button onClick={() => void create(null)}>{words.new[scheme]}</Button>
          </EmptyState>
        ) : (
          <TermTree key={scheme} nodes={nodes} label={words.schemes[scheme]} />
        )}
      </main>
      <aside ref={side} className={screen.side} aria-label={words.details}>
        {shown === undefined ? (
          <p className={screen.choose}>{words.choose}</p>
        ) : (
          <TermDetails key={shown.id} term={shown} onCreateBelow={() => void create(shown.id)} />
        )}
      </aside>
    </>
  );
}
