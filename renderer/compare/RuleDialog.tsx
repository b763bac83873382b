import { useState, type ReactNode } from 'react';
import type { ComparedArticle } from '../../shared/api/adjudication.ts';
import type { SettlingRule } from '../../shared/adjudication/settle.ts';
import { useLayerName } from '../agreement/use-layer-name.ts';
import { Choice } from '../app/parts/Choice.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import { Segments } from '../app/parts/Segments.tsx';
import { TaskDialog } from '../app/parts/TaskDialog.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Decision.module.css';
import { showCompare } from './show-compare.ts';

const rules = ['unanimous', 'majority', 'trusted'] as const;
type Rule = (typeof rules)[number];

/** Settles what is open by rule, in one article or in all that are compared; says how many that will be. */
export function RuleDialog({ rows }: { readonly rows: readonly ComparedArticle[] }): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  const nameOf = useLayerName();
  const { articleId, layers: chosen } = useSession('compare');
  const running = useStore(desk.jobs, 'running');
  const [rule, setRule] = useState<Rule>('unanimous');
  const [where, setWhere] = useState<'here' | 'all'>('here');
  const [jobId, setJobId] = useState<string | null>(null);
  const here = rows.filter((row) => row.articleId === articleId);
  const meant = where === 'here' && here.length > 0 ? here : rows;
  const analysts = [...new Set(meant.flatMap(({ layers }) => layers))];
  const [trusted, setTrusted] = useState<string | null>(null);
  const layer = trusted !== null && analysts.includes(trusted) ? trusted : (analysts[0] ?? null);
  const count = meant
    .filter(({ layers }) => rule !== 'trusted' || (layer !== null && layers.includes(layer)))
    .reduce((sum, { byRule }) => sum + byRule[rule], 0);

  const close = (): void => {
    if (jobId === null) showCompare(desk, { byRule: false });
    else void desk.client.call('job.cancel', { jobId });
  };
  const run = async (by: SettlingRule): Promise<void> => {
    const id = desk.clock.newId();
    setJobId(id);
    const done = await desk.client.call('adjudication.settle', {
      jobId: id,
      articleIds: meant.map((row) => row.articleId),
      layers: [...chosen],
      by,
    });
    // Its undo is offered for as long as it is the last step: it has to be the last one by then.
    if (done.ok && done.value.seq !== null) await desk.replica.reached(done.value.seq);
    desk.forgetJob(id);
    showCompare(desk, { byRule: false });
    if (done.ok) desk.notices.tell({ type: 'settled-by-rule', count: done.value.settled });
    else if (done.error.code !== 'cancelled') desk.notices.tell({ type: 'failed', error: done.error });
  };
  const by: SettlingRule | null =
    rule !== 'trusted' ? { rule } : layer === null ? null : { rule: 'trusted', layer };
  return (
    <TaskDialog
      title={words.rule.title}
      detail={words.rule.detail}
      run={words.rule.run(count)}
      cancel={words.cancel}
      obstacle={by === null || count === 0 || jobId !== null ? words.rule.nothing : null}
      onRun={() => {
        if (by !== null) void run(by);
      }}
      onClose={close}
    >
      {here.length === rows.length || here.length === 0 ? null : (
        <Segments
          label={words.rule.where}
          value={where}
          options={[
            { value: 'here', label: words.rule.here },
            { value: 'all', label: words.rule.everywhere(rows.length) },
          ]}
          onChange={setWhere}
        />
      )}
      <Segments
        label={words.rule.rule}
        value={rule}
        options={rules.map((value) => ({ value, label: words.rule.rules[value] }))}
        onChange={setRule}
      />
      <p className={styles.explained}>{words.rule.explained[rule]}</p>
      {rule !== 'trusted' || layer === null ? null : (
        <Choice
          label={words.rule.analyst}
          value={layer}
          options={analysts.map((value) => ({ value, label: nameOf(value) }))}
          onChange={setTrusted}
        />
      )}
      <output className={styles.explained}>{words.rule.count(count)}</output>
      {jobId === null ? null : <ProgressBar label={words.rule.running} progress={running.get(jobId)} />}
    </TaskDialog>
  );
}
