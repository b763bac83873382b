import { type SequencedChange, labelSubject } from '../../shared/changes/change.ts';
import type { Range, SimpleCommand } from '../../shared/commands/command.ts';
import type { Result } from '../../shared/errors.ts';
import type { Annotation, AnnotationKind } from '../../shared/schema/annotation.ts';
import { offerInWork } from '../library/offer-in-work.ts';
import type { Desk } from '../state/desk.ts';
import { withFields, type FormBody } from '../state/draft.ts';
import { keepForEach } from './accept-for-each.ts';
import { formOfBody } from './form-of-body.ts';
import { onItsWay, type NewAnnotation } from './on-its-way.ts';
import { quoteOf } from './quote-of.ts';
import { resolveForm, type Missing, type Resolved } from './resolve-form.ts';

type Outcome = Promise<Result<SequencedChange | null>>;

/** Makes an annotation of the open draft; see `createAnnotation`. */
export function acceptDraft(desk: Desk): Missing | null {
  const { draft, accepting } = desk.session.get();
  const isOnItsWay = accepting !== null && accepting.ranges === draft?.ranges;
  return draft === null || isOnItsWay ? null : createAnnotation(desk, draft);
}

/**
 * Makes an annotation of a form, selects it and returns to the text; an open draft has then become one, or made way.
 * @returns what the form still lacks; null when it is on its way; a refusal by the core is told, and the form has the
 *   focus again
 */
export function createAnnotation(desk: Desk, made: NewAnnotation): Missing | null {
  const resolved = resolveForm(made.form, desk.replica.state, desk.clock);
  if (!resolved.complete) return resolved.missing;
  void (made.each === true ? keepForEach(desk, made, resolved) : keepNew(desk, made, resolved));
  return null;
}

async function keepNew(
  desk: Desk,
  made: NewAnnotation,
  { creations, body }: Extract<Resolved, { complete: true }>,
): Promise<void> {
  const { articleId, ranges, form } = made;
  const id = desk.clock.newId();
  const { selection: before } = desk.session.get();
  const done = await onItsWay(desk, made, () =>
    run(desk, 'create', form.kind, quoteOf(desk, articleId, ranges), [
      ...creations,
      { type: 'annotation.create', articleId, id, ranges, body, status: 'accepted' },
    ]),
  );
  if (!done.ok) return;
  // A passage that was selected meanwhile, or a form that was begun, is what the analyst is at now.
  const { draft, selection } = desk.session.get();
  if (draft === null && selection === before) desk.session.set({ selectedId: id, selection: null });
  offerInWork(desk, articleId);
}

/**
 * Changes fields of an annotation's body, as it stands when this is carried out. A body that would lack something stays
 * as it is: the form says what it needs.
 */
export async function editBody(
  desk: Desk,
  { articleId, id }: Annotation,
  fields: Partial<FormBody>,
): Promise<void> {
  const annotation = desk.replica.state.get('annotations', id, articleId);
  if (annotation === undefined) return;
  const form = withFields(formOfBody(annotation.body), fields);
  const resolved = resolveForm(form, desk.replica.state, desk.clock);
  if (!resolved.complete) return;
  await run(desk, 'edit', annotation.body.kind, subjectOf(annotation), [
    ...resolved.creations,
    { type: 'annotation.edit', articleId, id, body: resolved.body },
  ]);
}

/** Sets an annotation's passages (UTF-16 code units), its status or its links. */
export async function editAnnotation(
  desk: Desk,
  annotation: Annotation,
  fields: {
    readonly ranges?: Range[];
    readonly status?: Annotation['status'];
    readonly links?: Annotation['links'];
  },
): Outcome {
  const { articleId, id, body } = annotation;
  return run(desk, 'edit', body.kind, subjectOf(annotation), [
    { type: 'annotation.edit', articleId, id, ...fields },
  ]);
}

/** Deletes without asking; the notice offers to take it back. */
export async function deleteAnnotation(desk: Desk, annotation: Annotation): Promise<void> {
  const { articleId, id, body } = annotation;
  const done = await run(desk, 'delete', body.kind, subjectOf(annotation), [
    { type: 'annotation.delete', articleId, ids: [id] },
  ]);
  if (!done.ok) return;
  if (desk.session.get().selectedId === id) desk.session.set({ selectedId: null });
  if (done.value !== null) desk.notices.tell({ type: 'removed', label: done.value.change.label });
}

/** One step in the history, called after the kind of annotation that it is about. */
async function run(
  desk: Desk,
  verb: 'create' | 'edit' | 'delete',
  kind: AnnotationKind,
  subject: string,
  commands: SimpleCommand[],
): Outcome {
  return desk.run({
    type: 'batch',
    label: { action: `annotation.${verb}.${kind}`, subject: labelSubject(subject) },
    commands,
  });
}

function subjectOf(annotation: Annotation): string {
  return annotation.anchors[0]?.quote ?? '';
}
