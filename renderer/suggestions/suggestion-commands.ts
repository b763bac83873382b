import { labelSubject } from '../../shared/changes/change.ts';
import { resolveActor } from '../../shared/actors/resolve-actor.ts';
import type { SimpleCommand } from '../../shared/commands/command.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { suggestedBodies, type BodySources } from '../../shared/suggestions/suggested-body.ts';
import type { Speaker, Suggestion } from '../../shared/suggestions/suggestion.ts';
import { beginDraft } from '../inspector/begin-draft.ts';
import type { Desk } from '../state/desk.ts';
import type { OpenSuggestions } from '../state/open-suggestions.ts';
import type { FormBody, PartyChoice, StanceForm } from '../state/draft.ts';
import { lookAtSuggestion } from './step-to-suggestion.ts';

/**
 * Accepts a suggestion and goes on to the next. One that needs a decision first opens its form: what a quotation is
 * for or against, which of several actors of one name.
 */
export async function acceptSuggestion(desk: Desk, index: number): Promise<void> {
  const suggestion = desk.suggestions.get().open?.get(index);
  if (suggestion === undefined) return;
  if (needsChoice(suggestion) || suggestion.meaning.rule === 'quotation') {
    openForm(desk, suggestion);
    return;
  }
  await settle(desk, [index], 'accepted');
}

export async function rejectSuggestion(desk: Desk, index: number): Promise<void> {
  await settle(desk, [index], 'rejected');
}

/** Those of some suggestions that can be accepted together: a name that several actors share is left for a choice. */
export function acceptable(desk: Desk, indexes: readonly number[]): number[] {
  const { open } = desk.suggestions.get();
  return indexes.filter((index) => {
    const suggestion = open?.get(index);
    return suggestion !== undefined && !needsChoice(suggestion);
  });
}

/**
 * Accepts or rejects suggestions as one step. Quotations that are accepted together become notes, since each stance
 * would need a target of its own.
 */
export async function settle(
  desk: Desk,
  indexes: readonly number[],
  status: 'accepted' | 'rejected',
): Promise<void> {
  const { open } = desk.suggestions.get();
  const chosen = indexes.flatMap((index) => open?.get(index) ?? []);
  const [first] = chosen;
  if (open === null || first === undefined) return;
  const commands = chosen.flatMap((suggestion) => creations(desk, open.articleId, suggestion, status));
  const one = chosen.length === 1;
  // The next one at once, so that the next key is for it, however long the disk takes.
  moveOn(desk, open, indexes);
  const done = await desk.run({
    type: 'batch',
    label: {
      action: one ? `suggestion.${status}` : `suggestion.${status}-many`,
      subject: one ? labelSubject(quoteOf(desk, open.articleId, first)) : String(chosen.length),
    },
    commands,
  });
  if (done.ok && !one && done.value !== null)
    desk.notices.tell({ type: 'removed', label: done.value.change.label });
}

/** Looks at the next suggestion when the one that is looked at goes. */
function moveOn(desk: Desk, open: OpenSuggestions, going: readonly number[]): void {
  const { current } = desk.suggestions.get();
  if (current === null || !going.includes(current)) return;
  const next = open.step(current, 1, new Set(going));
  if (next === null) desk.suggestions.set({ current: null });
  else lookAtSuggestion(desk, next);
}

function creations(
  desk: Desk,
  articleId: string,
  suggestion: Suggestion,
  status: Annotation['status'],
): SimpleCommand[] {
  const { start, end } = suggestion;
  const bodies = suggestedBodies(suggestion, sourcesOf(desk));
  // Turned down for all who share a name; accepted for one.
  return (status === 'rejected' ? bodies : bodies.slice(0, 1)).map((body) => ({
    type: 'annotation.create',
    articleId,
    id: desk.clock.newId(),
    ranges: [{ start, end }],
    body,
    status,
  }));
}

function sourcesOf({ replica }: Desk): BodySources {
  return {
    lexiconEntry: (id) => replica.state.get('lexicon', id),
    quotationNote: ({ meaning }) =>
      meaning.rule === 'quotation' && meaning.speaker !== null ? nameOf(replica.state, meaning.speaker) : '',
  };
}

function nameOf(state: Desk['replica']['state'], speaker: Speaker): string {
  if (speaker.type === 'unnamed') return speaker.description;
  return resolveActor(state, speaker.actorId)?.name ?? '';
}

function needsChoice({ meaning }: Suggestion): boolean {
  return meaning.rule === 'name' && meaning.actorIds.length > 1;
}

/** A quotation as evidence of a stance that its speaker holds; a name with the first of those who share it. */
function openForm(desk: Desk, { start, end, meaning }: Suggestion): void {
  beginDraft(desk, meaning.rule === 'quotation' ? 'stance' : 'actor', [{ start, end }], (likeliest) => {
    if (likeliest.kind === 'stance' && meaning.rule === 'quotation')
      return quotedStance(likeliest, meaning.speaker);
    if (likeliest.kind === 'actor' && meaning.rule === 'name')
      return { ...likeliest, actor: first(meaning.actorIds) };
    return likeliest;
  });
}

function quotedStance(likeliest: StanceForm, speaker: Speaker | null): FormBody {
  const holder: PartyChoice | null =
    speaker?.type === 'unnamed' ? { type: 'new-actor', name: speaker.description } : speaker;
  return { ...likeliest, holder, attribution: 'direct-quote', mode: 'statement' };
}

function first([actorId]: readonly string[]): { type: 'actor'; actorId: string } | null {
  return actorId === undefined ? null : { type: 'actor', actorId };
}

function quoteOf({ replica }: Desk, articleId: string, { start, end }: Suggestion): string {
  return replica.state.document(articleId)?.text.slice(start, end) ?? '';
}
