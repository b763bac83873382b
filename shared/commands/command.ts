import * as z from 'zod';
import { Actor } from '../schema/actor.ts';
import { Analyst } from '../schema/analyst.ts';
import { Annotation, Body, Settlement } from '../schema/annotation.ts';
import { Article } from '../schema/article.ts';
import { Label } from '../changes/change.ts';
import { BlindCoding } from '../schema/blind-coding.ts';
import { Conflict } from '../schema/conflict.ts';
import { SavedFilter } from '../schema/filter.ts';
import { Id } from '../schema/ids.ts';
import { LexiconEntry } from '../schema/lexicon.ts';
import { Settings } from '../schema/tables.ts';
import { Term } from '../schema/term.ts';

/**
 * What an analyst can ask for. A command is decided (decide.ts) against the state into a Change; the
 * asker gives the ids of what is made, so that it knows them at once.
 */
const Range = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine((range) => range.start < range.end, 'a range must not be empty');
export type Range = z.infer<typeof Range>;

const Ranges = z.array(Range).max(1000);

const AnnotationCreate = z.strictObject({
  type: z.literal('annotation.create'),
  articleId: Id,
  id: Id,
  /** UTF-16 code units of the canonical text; none for what is about the whole article. */
  ranges: Ranges,
  body: Body,
  status: Annotation.shape.status,
});
const AnnotationEdit = z.strictObject({
  type: z.literal('annotation.edit'),
  articleId: Id,
  id: Id,
  /** The kind cannot change. */
  body: Body.optional(),
  ranges: Ranges.optional(),
  status: Annotation.shape.status.optional(),
  links: Annotation.shape.links.optional(),
  carried: Annotation.shape.carried.optional(),
});
/** A record from a file, as it was: with its own analyst, times, layer and status. Refused while its id is there. */
const AnnotationRestore = z.strictObject({
  type: z.literal('annotation.restore'),
  articleId: Id,
  annotation: Annotation,
});
const AnnotationDelete = z.strictObject({
  type: z.literal('annotation.delete'),
  articleId: Id,
  ids: z.array(Id).min(1),
});
/** Another term in place of old ones, in annotations of one article. */
const AnnotationRecode = z.strictObject({
  type: z.literal('annotation.recode'),
  articleId: Id,
  ids: z.array(Id).min(1),
  fromIds: z.array(Term.shape.id).min(1).max(1000),
  toId: Term.shape.id,
});
/** Decides for the consensus what holds of a passage that analysts annotated each for herself. */
const AnnotationSettle = z.strictObject({
  type: z.literal('annotation.settle'),
  articleId: Id,
  decisionId: Id,
  /** The annotations that it is about. */
  annotationIds: z.array(Id).min(1).max(1000),
  /** What an earlier decision made of them; it is gone then. */
  replacedIds: z.array(Id).max(1000),
  /** What goes into the consensus; of what does not, one is kept as rejected, so that it stays settled. */
  readings: z
    .array(z.strictObject({ id: Id, ranges: Ranges, body: Body }))
    .min(1)
    .max(100),
  status: z.enum(['accepted', 'rejected']),
  reason: Settlement.shape.reason,
});
const ActorCreate = z.strictObject({ type: z.literal('actor.create'), actor: Actor });
const ActorEdit = z.strictObject({
  type: z.literal('actor.edit'),
  id: Id,
  fields: Actor.omit({ id: true, mergedIntoId: true, distinctFromIds: true }).partial(),
});
/** What names the first ones stands for the last one from then on; the annotations are left as they are. */
const ActorMerge = z.strictObject({
  type: z.literal('actor.merge'),
  fromIds: z.array(Id).min(1).max(1000),
  intoId: Id,
});
/** Takes one actor out of the one that it was merged into; its names go with it. */
const ActorSeparate = z.strictObject({ type: z.literal('actor.separate'), id: Id });
/** These look alike and are not the same: each is told apart from each other one. */
const ActorTellApart = z.strictObject({
  type: z.literal('actor.tell-apart'),
  ids: z.array(Id).min(2).max(100),
});
/** Refused while an annotation of any article, or another actor, names it. Those merged into it go with it. */
const ActorDelete = z.strictObject({ type: z.literal('actor.delete'), id: Id });
const TermCreate = z.strictObject({ type: z.literal('term.create'), term: Term });
const TermEdit = z.strictObject({
  type: z.literal('term.edit'),
  id: Term.shape.id,
  fields: Term.omit({ id: true, scheme: true, mergedIntoId: true }).partial(),
});
/** Order and parent in one step. */
const TermMove = z.strictObject({
  type: z.literal('term.move'),
  id: Term.shape.id,
  parentId: Term.shape.parentId,
  /** The sibling to stand in front of; null behind all. */
  beforeId: Term.shape.id.nullable(),
});
const TermMerge = z.strictObject({
  type: z.literal('term.merge'),
  fromIds: z.array(Term.shape.id).min(1).max(1000),
  intoId: Term.shape.id,
});
/** Only for one that nothing names; what was coded with a term stays readable while it is merely retired. */
const TermDelete = z.strictObject({ type: z.literal('term.delete'), id: Term.shape.id });
/** Lets a term that was merged stand for itself again; what was coded with it follows. */
const TermSeparate = z.strictObject({ type: z.literal('term.separate'), id: Term.shape.id });
const ArticleAdd = z.strictObject({ type: z.literal('article.add'), article: Article });
const ArticleEdit = z.strictObject({
  type: z.literal('article.edit'),
  id: Id,
  fields: Article.pick({
    title: true,
    source: true,
    author: true,
    published: true,
    language: true,
    status: true,
    dueDate: true,
    tags: true,
    revisionOf: true,
  }).partial(),
});
/** Into the bin and out of it. */
const ArticleBin = z.strictObject({ type: z.literal('article.bin'), id: Id, binned: z.boolean() });
const AnalystPut = z.strictObject({ type: z.literal('analyst.put'), analyst: Analyst });
const LexiconPut = z.strictObject({ type: z.literal('lexicon.put'), entry: LexiconEntry });
const LexiconDelete = z.strictObject({ type: z.literal('lexicon.delete'), id: LexiconEntry.shape.id });
const FilterPut = z.strictObject({ type: z.literal('filter.put'), filter: SavedFilter });
const FilterDelete = z.strictObject({ type: z.literal('filter.delete'), id: Id });
const SettingsPut = z.strictObject({ type: z.literal('settings.put'), settings: Settings });
/** Says what holds where analysts differ; each of the conflicts in the same way. */
const ConflictSettle = z.strictObject({
  type: z.literal('conflict.settle'),
  ids: z.array(Conflict.shape.id).min(1).max(100_000),
  /** The articles whose annotations are among them. */
  articleIds: z.array(Id).max(100_000),
  by: z.discriminatedUnion('rule', [
    /** This side of one conflict; of a record that one deleted and another altered, one of the deletions deletes it. */
    z.strictObject({ rule: z.literal('side'), mark: z.string().max(200) }),
    /** What the record shows, which is the latest; a record that was deleted is kept. */
    z.strictObject({ rule: z.literal('latest') }),
    /** What this analyst said last; left open where she said nothing. */
    z.strictObject({ rule: z.literal('analyst'), analystId: Id }),
    /** What others than this analyst said last; left open where nobody else said anything. */
    z.strictObject({ rule: z.literal('others'), analystId: Id }),
  ]),
});
/** Ends blind codings: from then on what others coded there is shown. */
const BlindEnd = z.strictObject({
  type: z.literal('blind.end'),
  ids: z.array(BlindCoding.shape.id).min(1).max(100_000),
  how: z.enum(['returned', 'lifted']),
});
/** Takes a change back; `intent` says whether the analyst calls that undo or redo. */
const ChangeRevert = z.strictObject({
  type: z.literal('change.revert'),
  changeId: Id,
  intent: z.enum(['undo', 'redo']),
});

/** Brings an article's annotations, and what is known of it, back to a moment: right after a change of that number. */
const ArticleRewind = z.strictObject({
  type: z.literal('article.rewind'),
  articleId: Id,
  seq: z.int().nonnegative(),
});

export const SimpleCommand = z.discriminatedUnion('type', [
  AnnotationCreate,
  AnnotationRestore,
  AnnotationEdit,
  AnnotationDelete,
  AnnotationRecode,
  AnnotationSettle,
  ActorCreate,
  ActorEdit,
  ActorMerge,
  ActorSeparate,
  ActorTellApart,
  ActorDelete,
  TermCreate,
  TermEdit,
  TermMove,
  TermDelete,
  TermMerge,
  TermSeparate,
  ArticleAdd,
  ArticleEdit,
  ArticleBin,
  AnalystPut,
  LexiconPut,
  LexiconDelete,
  FilterPut,
  FilterDelete,
  SettingsPut,
  ConflictSettle,
  BlindEnd,
]);
export type SimpleCommand = z.infer<typeof SimpleCommand>;

/** Several commands as one step: an actor made on the spot with its mention, tags on many hits. */
const Batch = z.strictObject({
  type: z.literal('batch'),
  label: Label,
  commands: z.array(SimpleCommand).min(1).max(100_000),
});

export const Command = z.union([SimpleCommand, Batch, ChangeRevert, ArticleRewind]);
export type Command = z.infer<typeof Command>;
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** The article whose text and annotations a command needs in memory to be decided, if any. */
export function articlesOf(command: Command): readonly string[] {
  if (command.type === 'batch') return [...new Set(command.commands.flatMap(articlesOf))];
  if (command.type === 'conflict.settle') return command.articleIds;
  return 'articleId' in command ? [command.articleId] : [];
}

/** The articles that a command adds: their texts are on the disk, their records are not there yet. */
export function addedBy(command: Command): ReadonlySet<string> {
  const commands = command.type === 'batch' ? command.commands : [command];
  return new Set(commands.flatMap((each) => (each.type === 'article.add' ? [each.article.id] : [])));
}

/** How many records a command is about: by this it takes long or not. */
export function weightOf(command: Command): number {
  if (command.type === 'batch') return command.commands.reduce((sum, each) => sum + weightOf(each), 0);
  return 'ids' in command ? command.ids.length : 1;
}
