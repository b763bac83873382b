import { describe } from '../anchoring/describe.ts';
import { creation, deletion, update, type Entry } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { resolveTerm } from '../codebook/resolve-term.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Anchor, Annotation, Body, Link } from '../schema/annotation.ts';
import type { CommandOf, Range } from './command.ts';
import { checkReferences } from './check-references.ts';
import type { Context, Decision } from './decision.ts';

export function createAnnotation(
  state: StateReader,
  command: CommandOf<'annotation.create'>,
  context: Context,
): Result<Decision> {
  if (state.get('annotations', command.id, command.articleId) !== undefined) return taken(command.id);
  const anchors = anchorsOf(state, command.articleId, command.ranges, command);
  if (!anchors.ok) return anchors;
  const references = checkReferences(state, command.body);
  if (!references.ok) return references;
  const at = context.now();
  const annotation: Annotation = {
    id: command.id,
    articleId: command.articleId,
    anchors: anchors.value,
    body: command.body,
    analystId: context.analystId,
    createdAt: at,
    modifiedAt: at,
    layer: 'own',
    status: command.status,
    links: [],
    carried: null,
  };
  return ok({ entries: [creation('annotations', annotation)], subject: subjectOf(annotation) });
}

/** Takes in a whole record. Its ranges count: quotes and contexts are read anew from this article's text. */
export function restoreAnnotation(
  state: StateReader,
  { articleId, annotation }: CommandOf<'annotation.restore'>,
): Result<Decision> {
  if (annotation.articleId !== articleId) {
    return fail('invalid', 'This annotation belongs to another article.', { reason: 'article' });
  }
  if (state.get('annotations', annotation.id, articleId) !== undefined) return taken(annotation.id);
  if (state.get('analysts', annotation.analystId) === undefined) {
    return fail('not-found', 'This analyst is not there.', { table: 'analysts', id: annotation.analystId });
  }
  const anchors = anchorsOf(state, articleId, annotation.anchors, annotation);
  if (!anchors.ok) return anchors;
  const references = checkReferences(state, annotation.body);
  if (!references.ok) return references;
  const restored = { ...annotation, anchors: anchors.value };
  return ok({ entries: [creation('annotations', restored)], subject: subjectOf(restored) });
}

export function editAnnotation(
  state: StateReader,
  command: CommandOf<'annotation.edit'>,
  context: Context,
): Result<Decision> {
  const before = state.get('annotations', command.id, command.articleId);
  if (before === undefined) return missing(command.id);
  // A rejected annotation counts for nothing: one that comes to be wanted after all is made anew.
  if ((command.status ?? before.status) === 'rejected') {
    return fail('invalid', 'A suggestion that was rejected cannot be edited.', { reason: 'rejected' });
  }
  const body = command.body ?? before.body;
  if (body.kind !== before.body.kind) {
    return fail('invalid', 'The kind of an annotation cannot be changed.', { reason: 'kind' });
  }
  const references = checkReferences(state, body);
  if (!references.ok) return references;
  const anchors = editedAnchors(state, command, before, { body, status: command.status ?? before.status });
  if (!anchors.ok) return anchors;
  const links = command.links ?? before.links;
  const linked = checkLinks(state, before, links);
  if (!linked.ok) return linked;
  const edited: Annotation = {
    ...before,
    body,
    anchors: anchors.value,
    status: command.status ?? before.status,
    links,
    carried: command.carried === undefined ? before.carried : command.carried,
  };
  if (update('annotations', before, edited) === null) return ok({ entries: [], subject: '' });
  const entry = update('annotations', before, { ...edited, modifiedAt: context.now() });
  return ok({ entries: entry === null ? [] : [entry], subject: subjectOf(edited) });
}

export function deleteAnnotations(
  state: StateReader,
  command: CommandOf<'annotation.delete'>,
): Result<Decision> {
  const entries: Entry[] = [];
  let subject = '';
  for (const id of new Set(command.ids)) {
    const annotation = state.get('annotations', id, command.articleId);
    if (annotation === undefined) return missing(id);
    entries.push(deletion('annotations', annotation));
    subject ||= subjectOf(annotation);
  }
  return ok({ entries, subject });
}

/** Anchors stay as they are unless ranges are given, but another code may need a passage where the old one did not. */
function editedAnchors(
  state: StateReader,
  command: CommandOf<'annotation.edit'>,
  before: Annotation,
  edited: Pick<Annotation, 'body' | 'status'>,
): Result<Anchor[]> {
  if (command.ranges === undefined && before.anchors.length > 0) return ok(before.anchors);
  return anchorsOf(state, command.articleId, command.ranges ?? [], edited);
}

/** The anchors of a new or altered annotation, quotes and contexts read from the article's text. */
export function anchorsOf(
  state: StateReader,
  articleId: string,
  ranges: readonly Range[],
  { body, status }: Pick<Annotation, 'body' | 'status'>,
): Result<Anchor[]> {
  const document = state.document(articleId);
  if (document === undefined)
    return fail('not-found', 'This article is not there.', { table: 'articles', id: articleId });
  // An orphaned one has lost its passage, and is kept until it is given another.
  if (ranges.length === 0 && status !== 'orphaned' && !mayBeWholeArticle(state, body)) {
    return fail('invalid', 'This kind of annotation needs a passage.', { reason: 'no-passage' });
  }
  const anchors: Anchor[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const anchor = describe(document.text, start, end, document.textVersion);
    if (anchor === null) {
      return fail('anchor-lost', 'The passage lies outside the article.', { start, end });
    }
    const last = anchors.at(-1);
    if (last?.start !== anchor.start || last.end !== anchor.end) anchors.push(anchor);
  }
  return ok(anchors);
}

/** A link leads to another annotation of the same article; one that led nowhere before may stay as it is. */
function checkLinks(state: StateReader, from: Annotation, links: readonly Link[]): Result<null> {
  for (const link of links) {
    if (from.links.some(({ annotationId }) => annotationId === link.annotationId)) continue;
    if (link.annotationId === from.id) {
      return fail('invalid', 'An annotation cannot be linked to itself.', { reason: 'loop' });
    }
    if (state.get('annotations', link.annotationId, from.articleId) === undefined) {
      return missing(link.annotationId);
    }
  }
  return ok(null);
}

/** Whether an annotation with this body may do without a passage. */
export function mayBeWholeArticle(state: StateReader, body: Body): boolean {
  if (body.kind === 'note') return true;
  return body.kind === 'bias' && resolveTerm(state, body.codeId)?.wholeArticle === true;
}

function subjectOf(annotation: Annotation): string {
  return annotation.anchors[0]?.quote ?? '';
}

function taken(id: string): ReturnType<typeof fail> {
  return fail('conflict', 'This annotation is there already.', { table: 'annotations', id });
}

function missing(id: string): ReturnType<typeof fail> {
  return fail('not-found', 'This annotation is not there.', { table: 'annotations', id });
}
