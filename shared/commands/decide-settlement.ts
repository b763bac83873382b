import { creation, deletion, type Entry } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Annotation, Settlement } from '../schema/annotation.ts';
import type { CommandOf } from './command.ts';
import { checkReferences } from './check-references.ts';
import { anchorsOf } from './decide-annotation.ts';
import type { Context, Decision } from './decision.ts';

/**
 * Puts what was decided into the consensus. A decision is its annotations there, which name what they settle: it is merged,
 * bundled and taken back as they are (docs/decisions/0029-adjudication.md).
 */
export function settleAnnotations(
  state: StateReader,
  command: CommandOf<'annotation.settle'>,
  context: Context,
): Result<Decision> {
  const { articleId, decisionId, readings, status, reason } = command;
  const replaced = replacedDecisions(state, command);
  if (!replaced.ok) return replaced;
  const settled = new Set(command.annotationIds);
  for (const id of settled) {
    const annotation = state.get('annotations', id, articleId);
    if (annotation === undefined) return missing(id);
    if (annotation.settles !== undefined) {
      return fail('invalid', 'A decision settles what analysts marked, not another decision.', {
        reason: 'decision',
      });
    }
  }
  // What the earlier decision was about as well is not open again by this one.
  for (const { settles } of replaced.value) settles?.annotationIds.forEach((id) => settled.add(id));
  const settles: Settlement = { decisionId, annotationIds: [...settled].sort().slice(0, 1000), reason };
  const entries: Entry[] = replaced.value.map((annotation) => deletion('annotations', annotation));
  const at = context.now();
  for (const { id, ranges, body } of readings) {
    if (state.get('annotations', id, articleId) !== undefined) {
      return fail('conflict', 'This annotation is there already.', { table: 'annotations', id });
    }
    const references = status === 'rejected' ? ok(null) : checkReferences(state, body);
    if (!references.ok) return references;
    const anchors = anchorsOf(state, articleId, ranges, { body, status });
    if (!anchors.ok) return anchors;
    const annotation: Annotation = {
      id,
      articleId,
      anchors: anchors.value,
      body,
      analystId: context.analystId,
      createdAt: at,
      modifiedAt: at,
      layer: 'consensus',
      status,
      links: [],
      carried: null,
      settles,
    };
    entries.push(creation('annotations', annotation));
  }
  return ok({ entries, subject: subjectOf(state, command) });
}

function replacedDecisions(
  state: StateReader,
  { articleId, replacedIds }: CommandOf<'annotation.settle'>,
): Result<readonly Annotation[]> {
  const replaced: Annotation[] = [];
  for (const id of new Set(replacedIds)) {
    const annotation = state.get('annotations', id, articleId);
    if (annotation === undefined) return missing(id);
    if (annotation.settles === undefined) {
      return fail('invalid', 'Only a decision can be replaced by another one.', { reason: 'no-decision' });
    }
    replaced.push(annotation);
  }
  return ok(replaced);
}

function subjectOf(state: StateReader, { articleId, readings }: CommandOf<'annotation.settle'>): string {
  const [range] = readings[0]?.ranges ?? [];
  const text = state.document(articleId)?.text ?? '';
  return range === undefined ? '' : text.slice(range.start, range.end);
}

function missing(id: string): ReturnType<typeof fail> {
  return fail('not-found', 'This annotation is not there.', { table: 'annotations', id });
}
