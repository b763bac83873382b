import { useMemo, useState, type ReactNode } from 'react';
import { annotationKinds, type Annotation } from '../../shared/schema/annotation.ts';
import { Button } from '../app/parts/Button.tsx';
import { Segments } from '../app/parts/Segments.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { emptyPatch, planBulk, type BulkPlan } from './bulk-patch.ts';
import styles from './Bulk.module.css';
import { BulkFields } from './BulkFields.tsx';
import { KeepOr } from './KeepOr.tsx';

interface BulkFormProps {
  readonly annotations: readonly Annotation[];
  readonly onApply: (plan: BulkPlan) => void;
  readonly onLeave: () => void;
}

/** What several annotations have in common, to be set for all of one kind; says how many would change. */
export function BulkForm({ annotations, onApply, onLeave }: BulkFormProps): ReactNode {
  const { replica, clock } = useDesk();
  const { bulk: words, vocabulary } = useWords();
  const counts = annotationKinds
    .map((kind) => ({ kind, count: annotations.filter(({ body }) => body.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [patch, setPatch] = useState(() => emptyPatch(counts[0]?.kind ?? 'note'));
  const own = annotations.filter(({ body }) => body.kind === patch.kind);
  const plan = useMemo(
    () => planBulk(annotations, patch, replica.state, clock),
    [annotations, patch, replica, clock],
  );
  return (
    <form
      className={styles.form}
      aria-label={words.title(annotations.length)}
      onSubmit={(event) => {
        event.preventDefault();
        if (plan.changes > 0) onApply(plan);
      }}
    >
      {counts.length < 2 ? null : (
        <Segments
          label={words.kinds}
          value={patch.kind}
          options={counts.map(({ kind, count }) => ({
            value: kind,
            label: words.kind(vocabulary.kinds[kind], count),
          }))}
          onChange={(kind) => setPatch(emptyPatch(kind))}
        />
      )}
      <BulkFields annotations={own} patch={patch} onChange={setPatch} />
      {own.some(({ status }) => status === 'suggested') ? (
        <KeepOr
          label={words.status}
          value={patch.acceptSuggested ? 'accept' : undefined}
          options={[{ value: 'accept', label: words.accept }]}
          onChange={(value) => setPatch({ ...patch, acceptSuggested: value === 'accept' })}
        />
      ) : null}
      <output className={styles.preview}>{words.preview(plan.changes, own.length)}</output>
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={plan.changes === 0}>
          {words.apply}
        </Button>
        <Button onClick={onLeave}>{words.cancel}</Button>
      </div>
    </form>
  );
}
