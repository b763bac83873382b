import { invert } from '../changes/apply.ts';
import { asTheyAre, forgotten, reopened } from '../merge/revert-merge.ts';
import { type Change, type Entry, type Label, labelSubject } from '../changes/change.ts';
import { check } from '../changes/check.ts';
import { rewind } from '../changes/rewind.ts';
import { Overlay } from '../changes/overlay.ts';
import type { StateReader } from '../changes/state.ts';
import { fail, ok, unreachable, type Result } from '../errors.ts';
import { atOnce } from '../steps.ts';
import { checkLooseEnds } from './check-loose-ends.ts';
import { weightOf, type Command, type CommandOf, type SimpleCommand } from './command.ts';
import { endBlindCodings } from './decide-blind.ts';
import { settleConflicts } from './decide-conflict.ts';
import { settledBy } from './settled-conflicts.ts';
import { createActor, deleteActor, editActor } from './decide-actor.ts';
import {
  createAnnotation,
  deleteAnnotations,
  editAnnotation,
  restoreAnnotation,
} from './decide-annotation.ts';
import { mergeActors, separateActor, tellActorsApart } from './decide-merge.ts';
import { addArticle, binArticle, editArticle } from './decide-article.ts';
import {
  deleteFilter,
  deleteLexiconEntry,
  putAnalyst,
  putFilter,
  putLexiconEntry,
  putSettings,
} from './decide-desk.ts';
import { settleAnnotations } from './decide-settlement.ts';
import { recodeAnnotations } from './decide-recode.ts';
import { createTerm, editTerm, moveTerm } from './decide-term.ts';
import { deleteTerm } from './decide-term-delete.ts';
import { mergeTerms, separateTerm } from './decide-term-merge.ts';
import type { Context, Decision } from './decision.ts';

/** How many records are decided about between two pauses: some milliseconds of work. */
const STRIDE = 250;

/**
 * Decides a command against a state: the Change that carries it out, or why it cannot be.
 * Nothing is altered here. A command that would change nothing is `invalid` with the reason `no-change`.
 */
export function decide(state: StateReader, command: Command, context: Context): Result<Change> {
  return atOnce(decideInSteps(state, command, context));
}

/**
 * Decides a command piece by piece: whoever goes through the steps can say how far it is, and give it up. The state
 * must stay what it is in between.
 * @yields how many records have been decided about (weightOf)
 */
export function* decideInSteps(
  state: StateReader,
  command: Command,
  context: Context,
): Generator<number, Result<Change>> {
  if (command.type === 'change.revert') return decideRevert(state, command, context);
  if (command.type === 'article.rewind') return decideRewind(state, command, context);
  const decided =
    command.type === 'batch'
      ? yield* decideBatch(state, command, context)
      : decideOne(state, command, context);
  if (!decided.ok) return decided;
  if (decided.value.entries.length === 0) {
    return fail('invalid', 'This changes nothing.', { reason: 'no-change' });
  }
  const label =
    command.type === 'batch'
      ? command.label
      : { action: labelAction(command), subject: labelSubject(decided.value.subject) };
  const { entries } = decided.value;
  return ok(change(context, label, { type: 'do' }, [...entries, ...settledBy(state, entries)]));
}

function decideOne(state: StateReader, command: SimpleCommand, context: Context): Result<Decision> {
  switch (command.type) {
    case 'annotation.create':
      return createAnnotation(state, command, context);
    case 'annotation.restore':
      return restoreAnnotation(state, command);
    case 'annotation.edit':
      return editAnnotation(state, command, context);
    case 'annotation.delete':
      return deleteAnnotations(state, command);
    case 'annotation.recode':
      return recodeAnnotations(state, command, context);
    case 'annotation.settle':
      return settleAnnotations(state, command, context);
    case 'actor.create':
      return createActor(state, command);
    case 'actor.edit':
      return editActor(state, command);
    case 'actor.merge':
      return mergeActors(state, command);
    case 'actor.separate':
      return separateActor(state, command);
    case 'actor.tell-apart':
      return tellActorsApart(state, command);
    case 'actor.delete':
      return deleteActor(state, command);
    case 'term.create':
      return createTerm(state, command);
    case 'term.edit':
      return editTerm(state, command);
    case 'term.move':
      return moveTerm(state, command);
    case 'term.delete':
      return deleteTerm(state, command);
    case 'term.merge':
      return mergeTerms(state, command);
    case 'term.separate':
      return separateTerm(state, command);
    case 'article.add':
      return addArticle(state, command);
    case 'article.edit':
      return editArticle(state, command);
    case 'article.bin':
      return binArticle(state, command, context);
    case 'analyst.put':
      return putAnalyst(state, command);
    case 'lexicon.put':
      return putLexiconEntry(state, command);
    case 'lexicon.delete':
      return deleteLexiconEntry(state, command);
    case 'filter.put':
      return putFilter(state, command);
    case 'filter.delete':
      return deleteFilter(state, command);
    case 'conflict.settle':
      return settleConflicts(state, command, context);
    case 'blind.end':
      return endBlindCodings(state, command, context);
    case 'settings.put':
      return putSettings(state, command);
    default:
      return unreachable(command);
  }
}

function* decideBatch(
  state: StateReader,
  batch: CommandOf<'batch'>,
  context: Context,
): Generator<number, Result<Decision>> {
  const overlay = new Overlay(state);
  const entries: Entry[] = [];
  let done = 0;
  let told = 0;
  for (const command of batch.commands) {
    if (done - told >= STRIDE) {
      told = done;
      yield done;
    }
    done += weightOf(command);
    const decided = decideOne(overlay, command, context);
    if (!decided.ok) return decided;
    for (const entry of decided.value.entries) overlay.add(entry);
    entries.push(...decided.value.entries);
  }
  return ok({ entries, subject: batch.label.subject });
}

function decideRevert(
  state: StateReader,
  command: CommandOf<'change.revert'>,
  context: Context,
): Result<Change> {
  const target = context.findChange(command.changeId);
  if (target === undefined) return fail('not-found', 'That step is no longer known.', { reason: 'change' });
  const inverted = asTheyAre(state, invert(target.entries));
  // A merge is forgotten, not contradicted: what it brought can be merged again.
  const merge = target.lineage === undefined ? null : forgotten(state, inverted, target.lineage);
  const entries = merge?.entries ?? inverted;
  const fits = check(state, entries);
  if (!fits.ok) return fits;
  const whole = checkLooseEnds(state, entries);
  if (!whole.ok) return whole;
  const intent = { type: command.intent, changeId: target.id };
  const reverted = change(context, target.label, intent, [...entries, ...settledBy(state, entries)]);
  return ok(merge === null ? reopened(reverted) : { ...reverted, lineage: merge.lineage });
}

function decideRewind(
  state: StateReader,
  command: CommandOf<'article.rewind'>,
  context: Context,
): Result<Change> {
  const article = state.get('articles', command.articleId);
  if (article === undefined) return fail('not-found', 'This article is not there.', { table: 'articles' });
  const entries = rewind(state, command.articleId, context.later ?? []);
  if (entries.length === 0) return fail('invalid', 'This changes nothing.', { reason: 'no-change' });
  const whole = checkLooseEnds(state, entries);
  if (!whole.ok) return whole;
  const label = { action: command.type, subject: labelSubject(article.title) };
  return ok(change(context, label, { type: 'do' }, entries));
}

function change(context: Context, label: Label, intent: Change['intent'], entries: readonly Entry[]): Change {
  return { id: context.newId(), analystId: context.analystId, at: context.now(), label, intent, entries };
}

/** The kind of annotation belongs to what was done: `annotation.create.stance`. So does how blind coding ended. */
function labelAction(command: SimpleCommand): string {
  if (command.type === 'blind.end') return `${command.type}.${command.how}`;
  return command.type === 'annotation.create' ? `${command.type}.${command.body.kind}` : command.type;
}
