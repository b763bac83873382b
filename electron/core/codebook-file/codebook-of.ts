import type { WorkspaceState } from '../../../shared/changes/state.ts';
import type { Instant } from '../../../shared/schema/ids.ts';
import type { CodebookToWrite } from './codebook-format.ts';

/** A workspace's codebook as it goes out. */
export function codebookOf(state: Pick<WorkspaceState, 'values'>, exportedAt: Instant): CodebookToWrite {
  const [settings] = state.values('settings');
  return { name: settings?.name ?? '', terms: [...state.values('terms')], exportedAt };
}
