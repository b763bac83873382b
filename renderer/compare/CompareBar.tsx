import type { ReactNode } from 'react';
import type { ComparedArticle } from '../../shared/api/adjudication.ts';
import { Button } from '../app/parts/Button.tsx';
import { CommandKeys } from '../app/parts/CommandKeys.tsx';
import { FilterMenu } from '../app/parts/FilterMenu.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import screen from '../app/parts/screen.module.css';
import { Segments } from '../app/parts/Segments.tsx';
import { useLayerName } from '../agreement/use-layer-name.ts';
import { comparedArticles } from '../export/export-scope.ts';
import { ScopeChoice } from '../export/ScopeChoice.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useStore, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import styles from './Compare.module.css';
import { passageFilters, progressOf } from './compare-view.ts';
import { showCompare } from './show-compare.ts';

const followed: readonly Topic[] = ['articles', 'analysts'];

interface CompareBarProps {
  readonly rows: readonly ComparedArticle[];
  readonly articleIds: readonly string[];
}

/** What is compared, how much of it is settled, and the way to settle many at once. */
export function CompareBar({ rows, articleIds }: CompareBarProps): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  const { state } = useView(followed);
  const nameOf = useLayerName();
  const view = useSession('compare');
  const running = useStore(desk.jobs, 'running');
  const scoped = comparedArticles(desk, state);
  const scope = scoped.has(view.scope) ? view.scope : 'library';
  const sum = rows.reduce(
    (sums, row) => {
      const { total, settled } = progressOf(row, view.filter);
      return { total: sums.total + total, settled: sums.settled + settled };
    },
    { total: 0, settled: 0 },
  );
  const { jobId } = view;
  return (
    <header className={screen.bar}>
      <h1 className={screen.title}>{words.title}</h1>
      {articleIds.length === 0 ? null : (
        <div className={styles.scope}>
          <ScopeChoice
            label={words.scope}
            scoped={scoped}
            value={scope}
            onChange={(chosen) => showCompare(desk, { scope: chosen, articleId: null, at: null })}
          />
        </div>
      )}
      <FilterMenu
        label={words.layers}
        chosen={new Set(view.layers)}
        labelOf={nameOf}
        offer={() =>
          [...state.values('analysts')].map(({ id, name }) => ({ value: id, label: name, count: null }))
        }
        onChange={(chosen) => showCompare(desk, { layers: [...chosen], at: null })}
      />
      <Segments
        label={words.which}
        hideLabel
        value={view.filter}
        options={passageFilters.map((value) => ({ value, label: words.filters[value] }))}
        onChange={(filter) => showCompare(desk, { filter, at: null })}
      />
      <span className={screen.grow} />
      {jobId === null ? (
        <span className={styles.sum}>{words.progress(sum.settled, sum.total)}</span>
      ) : (
        <>
          <ProgressBar label={words.looking} progress={running.get(jobId)} />
          <Button size="small" onClick={() => void desk.client.call('job.cancel', { jobId })}>
            {words.cancel}
          </Button>
        </>
      )}
      <Button disabled={rows.length === 0} onClick={() => showCompare(desk, { byRule: true })}>
        {words.byRule} <CommandKeys command="compare.by-rule" />
      </Button>
    </header>
  );
}
