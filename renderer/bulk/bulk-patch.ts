import { sameValue } from '../../shared/changes/change.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { SimpleCommand } from '../../shared/commands/command.ts';
import { Body, type Annotation, type AnnotationKind } from '../../shared/schema/annotation.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import { formOfBody } from '../inspector/form-of-body.ts';
import { resolveForm } from '../inspector/resolve-form.ts';
import { withFields, type FormBody } from '../state/draft.ts';

/** What is to be changed of all annotations of one kind; what is not named stays as it is. */
export interface BulkPatch {
  readonly kind: AnnotationKind;
  readonly fields: Partial<FormBody>;
  /** Of notes. */
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
  readonly acceptSuggested: boolean;
}

export interface BulkPlan {
  /** Actors and codes that are named on the spot, then one edit for each annotation that changes. */
  readonly commands: readonly SimpleCommand[];
  /** Annotations that change. */
  readonly changes: number;
}

export function emptyPatch(kind: AnnotationKind): BulkPatch {
  return { kind, fields: {}, addTags: [], removeTags: [], acceptSuggested: false };
}

/** What a patch comes to, annotation by annotation. Those of other kinds, and those that are so already, stay. */
export function planBulk(
  annotations: readonly Annotation[],
  patch: BulkPatch,
  state: WorkspaceState,
  clock: Clock,
): BulkPlan {
  const own = annotations.filter(({ body }) => body.kind === patch.kind);
  const [first] = own;
  if (first === undefined) return { commands: [], changes: 0 };
  // Worked out once: what is new is made once for all.
  const resolved = resolveForm(withFields(formOfBody(first.body), patch.fields), state, clock);
  if (!resolved.complete) return { commands: [], changes: 0 };
  const named = new Set(Object.keys(patch.fields).map((field) => bodyKeys[field] ?? field));
  const common = Object.fromEntries(Object.entries(resolved.body).filter(([key]) => named.has(key)));
  const edits = own.flatMap((annotation) => editOf(annotation, common, patch));
  return { commands: edits.length === 0 ? [] : [...resolved.creations, ...edits], changes: edits.length };
}

/** Fields of a form that an annotation's body has under another name. */
const bodyKeys: Readonly<Record<string, string>> = { actor: 'actorId', code: 'codeId' };

function editOf(
  { articleId, id, body, status }: Annotation,
  common: Readonly<Record<string, unknown>>,
  { addTags, removeTags, acceptSuggested }: BulkPatch,
): SimpleCommand[] {
  const tags =
    body.kind === 'note'
      ? { tags: [...new Set([...body.tags.filter((tag) => !removeTags.includes(tag)), ...addTags])] }
      : {};
  const changed = Body.safeParse({ ...body, ...common, ...tags }).data ?? body;
  const isAccepted = acceptSuggested && status === 'suggested';
  if (sameValue(changed, body) && !isAccepted) return [];
  return [
    {
      type: 'annotation.edit',
      articleId,
      id,
      body: changed,
      ...(isAccepted ? { status: 'accepted' as const } : {}),
    },
  ];
}
