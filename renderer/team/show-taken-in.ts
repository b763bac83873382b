import type { TakenIn } from '../../shared/api/sharing.ts';
import type { Desk } from '../state/desk.ts';
import { followJoined } from './follow-joined.ts';

/** What came of taking in from the shared folder, as it is shown of bundles: step by step, and what was left out. */
export function showTakenIn(desk: Desk, { steps, leftOut }: TakenIn): void {
  for (const { report } of steps) followJoined(desk, report);
  const merged = steps.map((outcome) => ({ name: '', from: null, outcome, error: null }));
  const others = leftOut.map(({ name, error }) => ({ name, from: null, outcome: null, error }));
  desk.session.set({ bundle: { stage: 'done', results: [...merged, ...others] } });
}
