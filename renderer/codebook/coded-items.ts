import type { CodedPassage } from '../../shared/api/term-uses.ts';
import type { SequencedChange } from '../../shared/changes/change.ts';
import { termsOf } from '../../shared/codebook/recode.ts';
import type { SimpleCommand } from '../../shared/commands/command.ts';
import type { Actor } from '../../shared/schema/actor.ts';

/** Something that is coded with a term: an annotation of some article, or an actor with its kind. */
export interface CodedItem {
  /** Of the annotation, or the actor. */
  readonly id: string;
  /** Null for an actor. */
  readonly articleId: string | null;
  /** The terms that it is coded with now. */
  readonly terms: readonly string[];
  readonly before: string;
  /** Empty for what is about a whole article; an actor's name. */
  readonly quote: string;
  readonly after: string;
  readonly note: string;
}

export function itemOfPassage({ annotationId, ...passage }: CodedPassage): CodedItem {
  return { id: annotationId, ...passage };
}

export function itemOfActor({ id, name, aliases, kindId, note }: Actor): CodedItem {
  return {
    id,
    articleId: null,
    terms: kindId === null ? [] : [kindId],
    before: '',
    quote: name,
    after: aliases.length === 0 ? '' : ` (${aliases.map(({ text }) => text).join(', ')})`,
    note,
  };
}

/** Whether an item is coded with one of some terms still. */
export function isOpen(item: CodedItem, fromIds: ReadonlySet<string>): boolean {
  return item.terms.some((id) => fromIds.has(id));
}

/** The items after a change: recoded here, in another window, or back by an undo. The same list when none was touched. */
export function followChange(items: readonly CodedItem[], { change }: SequencedChange): readonly CodedItem[] {
  const now = new Map<string, readonly string[] | null>();
  for (const entry of change.entries) {
    if (entry.type === 'delete') now.set(entry.id, null);
    else if (entry.type === 'update' && entry.table === 'annotations' && entry.to.body !== undefined) {
      now.set(entry.id, termsOf(entry.to.body));
    } else if (entry.type === 'update' && entry.table === 'actors' && entry.to.kindId !== undefined) {
      now.set(entry.id, entry.to.kindId === null ? [] : [entry.to.kindId]);
    }
  }
  if (!items.some(({ id }) => now.has(id))) return items;
  return items.flatMap((item) => {
    const terms = now.get(item.id);
    if (terms === null) return [];
    return terms === undefined ? item : { ...item, terms };
  });
}

/** What gives items another term: one command for each article, one for each actor. */
export function recodeCommands(
  items: readonly CodedItem[],
  fromIds: readonly string[],
  toId: string,
): SimpleCommand[] {
  const byArticle = new Map<string, string[]>();
  const commands: SimpleCommand[] = [];
  for (const { id, articleId } of items) {
    if (articleId === null) commands.push({ type: 'actor.edit', id, fields: { kindId: toId } });
    else byArticle.set(articleId, [...(byArticle.get(articleId) ?? []), id]);
  }
  for (const [articleId, ids] of byArticle) {
    commands.push({ type: 'annotation.recode', articleId, ids, fromIds: [...fromIds], toId });
  }
  return commands;
}

export type Scope = 'one' | 'article' | 'rest';

/** The open items that a decision on one of them is for. */
export function itemsInScope(
  items: readonly CodedItem[],
  item: CodedItem,
  scope: Scope,
  isUndecided: (item: CodedItem) => boolean,
): readonly CodedItem[] {
  if (scope === 'one') return [item];
  return items.filter(
    (each) =>
      each.id === item.id || (isUndecided(each) && (scope === 'rest' || each.articleId === item.articleId)),
  );
}

/** The next item to decide on, behind one and round again; null when none is left. */
export function nextUndecided(
  items: readonly CodedItem[],
  fromId: string | null,
  isUndecided: (item: CodedItem) => boolean,
): CodedItem | null {
  const at = items.findIndex(({ id }) => id === fromId);
  const inTurn = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return inTurn.find(isUndecided) ?? null;
}
