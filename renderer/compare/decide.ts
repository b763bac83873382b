import { labelSubject } from '../../shared/changes/change.ts';
import { isReading, markedIn, type Difference } from '../../shared/adjudication/find-differences.ts';
import { readingOf, settle, type Reading } from '../../shared/adjudication/settle.ts';
import { saysTheSame } from '../../shared/adjudication/compare-bodies.ts';
import type { SimpleCommand } from '../../shared/commands/command.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Today } from '../../shared/schema/today.ts';
import type { Desk } from '../state/desk.ts';

/** What a decision says holds: none of the readings where nobody was right. */
export async function decide(
  desk: Desk,
  articleId: string,
  difference: Difference,
  readings: readonly Reading[],
  reason: string,
  creations: readonly SimpleCommand[] = [],
): Promise<boolean> {
  const command = settle(difference, readings, articleId, reason.trim(), desk.clock.newId);
  const done = await desk.run(
    creations.length === 0
      ? command
      : {
          type: 'batch',
          label: { action: 'annotation.settle', subject: subjectOf(markedIn(difference)) },
          commands: [...creations, command],
        },
  );
  return done.ok;
}

/** Takes back what was decided: the difference is open again. */
export async function openAgain(desk: Desk, articleId: string, { decisions }: Difference): Promise<void> {
  if (decisions.length === 0) return;
  await desk.run({
    type: 'batch',
    label: { action: 'annotation.unsettle', subject: subjectOf(decisions) },
    commands: [{ type: 'annotation.delete', articleId, ids: decisions.map(({ id }) => id) }],
  });
}

/** What the layers say, each thing once. */
export function differentReadings(difference: Difference, today: Today): readonly Annotation[] {
  return markedIn(difference).reduce<readonly Annotation[]>((found, annotation) => {
    const isKnown = found.some(
      (other) =>
        saysTheSame(other.body, annotation.body, today) &&
        JSON.stringify(readingOf(other).ranges) === JSON.stringify(readingOf(annotation).ranges),
    );
    return isKnown ? found : [...found, annotation];
  }, []);
}

/** Whether what was decided is what a layer says; that a layer marked nothing there, where none holds. */
export function isAccepted(
  { decisions, state }: Difference,
  annotation: Annotation | undefined,
  today: Today,
): boolean {
  if (state !== 'settled') return false;
  if (annotation === undefined) return decisions.every(({ status }) => status === 'rejected');
  return decisions.some((decision) => isReading(decision, annotation, today));
}

/** The readings that one of several decisions accepted; none where it says that nothing holds. */
export function readingsOf(decided: readonly Annotation[]): readonly Reading[] {
  return decided.filter(({ status }) => status !== 'rejected').map(readingOf);
}

/** What a step is about, in the history: the words of the first passage. */
function subjectOf([first]: readonly Annotation[]): string {
  return labelSubject(first?.anchors[0]?.quote ?? '');
}
