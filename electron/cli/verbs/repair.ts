import { ok } from '../../../shared/errors.ts';
import { repair } from '../../core/repair/repair.ts';
import { userName } from '../../core/user-name.ts';
import { Workspace } from '../../core/workspace.ts';
import { count } from '../count.ts';
import type { FilesVerb } from '../verb.ts';

/** Mends what damage did, from older copies and backups. */
export const repairVerb: FilesVerb = {
  usage: 'repair',
  summary: 'mend what damage did, from older copies and backups; what was damaged is kept in damaged/',
  operands: { least: 0, most: 0 },
  options: {},
  planOnFiles: () =>
    ok(async ({ folder, clock, job }) => {
      const opened = await Workspace.open(folder.root, { clock, analystName: userName() });
      const analystId = opened.ok ? opened.value.analystId : clock.newId();
      if (opened.ok) await opened.value.close();
      else if (opened.error.code !== 'corrupt') return opened;
      const repaired = await repair(folder, { clock, analystId }, job);
      if (!repaired.ok) return repaired;
      const { restoredSteps, lostSteps, forgottenSteps, restoredFiles, lostFiles } = repaired.value;
      const parts = [
        ...(restoredSteps === 0 ? [] : [`${count(restoredSteps, 'step')} restored`]),
        ...(restoredFiles.length === 0 ? [] : [`${count(restoredFiles.length, 'file')} restored`]),
        ...(lostSteps === 0 ? [] : [`${count(lostSteps, 'step')} lost for good`]),
        ...(forgottenSteps === 0
          ? []
          : [`${count(forgottenSteps, 'step')} gone from the history, not from the work`]),
        ...(lostFiles.length === 0 ? [] : [`lost for good: ${lostFiles.join(', ')}`]),
      ];
      return ok({
        exit: lostSteps + forgottenSteps + lostFiles.length === 0 ? 'done' : 'partly',
        data: repaired.value,
        text: () => (parts.length === 0 ? 'There was nothing to mend.' : `${parts.join('; ')}.`),
      });
    }),
};
