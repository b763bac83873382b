import { useState, type ReactNode } from 'react';
import { TaskDialog } from '../app/parts/TaskDialog.tsx';
import type { BundleInHand } from '../state/bundle-in-hand.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { BundleFrom } from './BundleFrom.tsx';
import { changesNothing, hidesSome } from './merge-sums.ts';
import { MergeArticles } from './MergeArticles.tsx';
import { MergeSums } from './MergeSums.tsx';
import { leaveBundle, mergeBundle } from './open-bundle.ts';
import styles from './Team.module.css';

/** Who a bundle is from and what merging it will do, before anything is done. */
export function BundlePreview({
  bundle,
}: {
  readonly bundle: Extract<BundleInHand, { stage: 'preview' }>;
}): ReactNode {
  const desk = useDesk();
  const { blind, team } = useWords();
  const words = team.bundle;
  const [isTrusted, setTrusted] = useState(false);
  const { facts, report, name } = bundle;
  const needsTrust = facts.signature.standing === 'changed' && !isTrusted;
  const isNothing = changesNothing(report);
  const { total, waiting } = useSession('bundleRun');
  const place = total > 1 ? `${words.place(total - waiting.length, total)} ` : '';
  return (
    <TaskDialog
      title={words.title(name)}
      detail={place + (isNothing ? words.nothingNew : words.willDo)}
      run={words.merge}
      cancel={total > 1 ? words.leaveOut : words.cancel}
      obstacle={isNothing ? '' : needsTrust ? words.trustFirst : null}
      wide
      onRun={() => void mergeBundle(desk, bundle)}
      onClose={() => void leaveBundle(desk)}
    >
      <BundleFrom facts={facts} hidesCount={hidesSome(report)} isTrusted={isTrusted} onTrust={setTrusted} />
      {report.blind.length === 0 ? null : (
        <p className={styles.notice}>{blind.asked(facts.createdBy.name)}</p>
      )}
      {hidesSome(report) ? <p className={styles.notice}>{blind.kept}</p> : null}
      {isNothing ? null : (
        <>
          <MergeSums report={report} />
          <MergeArticles report={report} />
        </>
      )}
    </TaskDialog>
  );
}
