import type { ReactNode } from 'react';
import type { MergeReport } from '../../shared/merge/merge-report.ts';
import { TaskDialog } from '../app/parts/TaskDialog.tsx';
import { useWords } from '../words/words.ts';
import { changesNothing, hidesSome } from './merge-sums.ts';
import { MergeArticles } from './MergeArticles.tsx';
import { MergeSums } from './MergeSums.tsx';
import styles from './Team.module.css';

interface FolderPreviewProps {
  readonly report: MergeReport;
  readonly onTakeIn: () => void;
  readonly onClose: () => void;
}

/** What taking in all that is new in the shared folder will do, before anything is done. */
export function FolderPreview({ report, onTakeIn, onClose }: FolderPreviewProps): ReactNode {
  const { blind, team } = useWords();
  const { bundle: words, takeIn } = team;
  return (
    <TaskDialog
      title={takeIn.previewTitle}
      detail={changesNothing(report) ? words.nothingNew : words.willDo}
      run={takeIn.takeIn}
      cancel={words.cancel}
      obstacle={null}
      wide
      onRun={onTakeIn}
      onClose={onClose}
    >
      {report.blind.length === 0 ? null : <p className={styles.notice}>{blind.begun(report.blind.length)}</p>}
      {hidesSome(report) ? <p className={styles.notice}>{blind.kept}</p> : null}
      <MergeSums report={report} />
      <MergeArticles report={report} />
    </TaskDialog>
  );
}
