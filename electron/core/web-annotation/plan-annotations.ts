import { type Entry, labelSubject } from '../../../shared/changes/change.ts';
import { Overlay } from '../../../shared/changes/overlay.ts';
import type { StateReader } from '../../../shared/changes/state.ts';
import type { Command, SimpleCommand } from '../../../shared/commands/command.ts';
import { decide } from '../../../shared/commands/decide.ts';
import type { Context } from '../../../shared/commands/decision.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { referencesOf } from '../../../shared/schema/references.ts';
import type { ForeignDocument } from '../interchange/foreign-file.ts';
import { TextBridge } from '../interchange/text-bridge.ts';
import { AnnotationReader, type Unplaced } from './annotation-reader.ts';

export interface AnnotationPlan {
  /** All of it as one step; null when there is nothing to add. */
  readonly command: Command | null;
  /** Ids of what will be added, in the file's order. */
  readonly added: readonly Id[];
  /** Of these, the ones with a passage that was not to the letter where the file says. */
  readonly moved: readonly Id[];
  /** Ids of what is in the article already; it stays as it is. */
  readonly known: readonly Id[];
  readonly unplaced: readonly Unplaced[];
}

/** Annotations between two words on how far it is. */
const CHUNK = 200;

/**
 * Decides what the annotations of a file add to an article. Nothing is altered here; the article must be open.
 * @param tell how many have been looked at
 * @returns `not-found` without the article
 */
export function planAnnotations(
  state: StateReader,
  articleId: Id,
  { gathered, text }: Pick<ForeignDocument, 'gathered' | 'text'>,
  context: Context,
  tell: (done: number) => void = () => undefined,
): Result<AnnotationPlan> {
  const article = state.get('articles', articleId);
  const document = state.document(articleId);
  if (article === undefined || document === undefined) {
    return fail('not-found', 'This article is not there.', { table: 'articles', id: articleId });
  }
  const bridge = text === null ? null : TextBridge.between(text, document.text);
  const reader = new AnnotationReader(gathered, { article, document }, state, context, bridge);
  const ahead = new Overlay(state);
  const commands: SimpleCommand[] = [];
  const plan = { added: [] as Id[], moved: [] as Id[], known: [] as Id[], unplaced: [] as Unplaced[] };
  for (const [index, node] of gathered.annotations.entries()) {
    if (index % CHUNK === 0) tell(index);
    const id = reader.idOf(node);
    if (ahead.get('annotations', id, articleId) !== undefined) {
      plan.known.push(id);
      continue;
    }
    const read = reader.read(node, index + 1);
    plan.unplaced.push(...read.unplaced);
    if (read.annotation === null) continue;
    const steps: SimpleCommand[] = [
      ...reader.creators.commandsFor(read.annotation.analystId),
      ...referencesOf(read.annotation.body).flatMap((reference) => reader.glossary.commandsFor(reference.id)),
      { type: 'annotation.restore', articleId, annotation: read.annotation },
    ];
    const tried = tryOut(ahead, steps, context);
    if (tried.ok) {
      commands.push(...tried.value);
      plan.added.push(id);
      if (read.moved) plan.moved.push(id);
    } else {
      const quote = read.annotation.anchors[0]?.quote ?? null;
      const { message } = tried.error;
      plan.unplaced.push({ index: index + 1, id, quote, reason: 'refused', message, kept: false });
    }
  }
  const label = { action: 'annotation.import', subject: labelSubject(article.title) };
  return ok({ command: commands.length === 0 ? null : { type: 'batch', label, commands }, ...plan });
}

/** Runs what makes one annotation on what was planned before it: all of it, or nothing. */
function tryOut(ahead: Overlay, steps: readonly SimpleCommand[], context: Context): Result<SimpleCommand[]> {
  const trial = new Overlay(ahead);
  const taken: SimpleCommand[] = [];
  const entries: Entry[] = [];
  for (const step of steps) {
    if (isDone(trial, step)) continue;
    const decided = decide(trial, step, context);
    if (!decided.ok) return decided;
    for (const entry of decided.value.entries) trial.add(entry);
    entries.push(...decided.value.entries);
    taken.push(step);
  }
  for (const entry of entries) ahead.add(entry);
  return ok(taken);
}

/** What an annotation needs may have been made for one before it. */
function isDone(state: StateReader, step: SimpleCommand): boolean {
  if (step.type === 'actor.create') return state.get('actors', step.actor.id) !== undefined;
  if (step.type === 'term.create') return state.get('terms', step.term.id) !== undefined;
  return step.type === 'analyst.put' && state.get('analysts', step.analyst.id) !== undefined;
}
