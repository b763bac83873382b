import * as z from 'zod';
import { CalendarDate } from './article.ts';
import { Id, Instant, TermId } from './ids.ts';

/**
 * A passage: where it is and how to find it again (W3C Web Annotation: TextPositionSelector and
 * TextQuoteSelector in one). Offsets count UTF-16 code units of the canonical text, end exclusive.
 */
export const Anchor = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
  /** Up to 32 code units before and after the quote. */
  prefix: z.string().max(32),
  suffix: z.string().max(32),
  textVersion: z.int().positive(),
});
export type Anchor = z.infer<typeof Anchor>;

const Prose = z.string().max(20_000);

/** Who holds a stance or says that somebody does. */
export const Party = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('actor'), actorId: Id }),
  z.strictObject({ type: z.literal('author') }),
  /** Named only by a description: "officials said". */
  z.strictObject({ type: z.literal('unnamed'), description: z.string().max(500) }),
]);
export type Party = z.infer<typeof Party>;

/** Whom or what a stance is about. */
export const Target = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('actor'), actorId: Id }),
  z.strictObject({ type: z.literal('issue'), termId: TermId }),
  z.strictObject({ type: z.literal('claim'), text: z.string().min(1).max(2000) }),
]);
export type Target = z.infer<typeof Target>;

/** 1 is slight, 3 is strong. */
export const Degree = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Degree = z.infer<typeof Degree>;

export const Portrayal = z.enum(['protagonist', 'antagonist', 'innocent']);
export const Polarity = z.enum(['for', 'against', 'mixed', 'neutral', 'unclear']);
export const Mode = z.enum(['statement', 'action', 'inferred']);
export const Attribution = z.enum([
  'direct-quote',
  'paraphrase',
  'author-voice',
  'anonymous',
  'unattributed',
]);
export const Certainty = z.enum(['stated', 'hedged', 'hypothetical', 'rumour']);
export const Confidence = z.enum(['low', 'medium', 'high']);
export const Direction = z.enum(['helps', 'harms']);
export const Voice = z.enum(['author', 'quoted']);
export type Polarity = z.infer<typeof Polarity>;

export const ActorBody = z.strictObject({
  kind: z.literal('actor'),
  actorId: Id,
  portrayal: Portrayal.nullable(),
  note: Prose,
});
export type ActorBody = z.infer<typeof ActorBody>;

export const StanceBody = z.strictObject({
  kind: z.literal('stance'),
  holder: Party,
  /** Outermost first: author, then ministry, then minister. */
  sourceChain: z.array(Party).max(20),
  target: Target,
  polarity: Polarity,
  intensity: Degree,
  mode: Mode,
  attribution: Attribution,
  certainty: Certainty,
  /** The analyst's own. */
  confidence: Confidence,
  eventDate: CalendarDate.nullable(),
  note: Prose,
});
export type StanceBody = z.infer<typeof StanceBody>;

export const BiasBody = z.strictObject({
  kind: z.literal('bias'),
  /** A term of the scheme `bias`. */
  codeId: TermId,
  /** Who is helped or harmed. */
  target: Target.nullable(),
  direction: Direction.nullable(),
  severity: Degree,
  voice: Voice,
  note: Prose,
  /** A neutral wording for the passage. */
  suggestion: Prose,
});
export type BiasBody = z.infer<typeof BiasBody>;

export const NoteBody = z.strictObject({
  kind: z.literal('note'),
  text: Prose,
  tags: z.array(z.string().min(1).max(200)).max(100),
});
export type NoteBody = z.infer<typeof NoteBody>;

export const Body = z.discriminatedUnion('kind', [ActorBody, StanceBody, BiasBody, NoteBody]);
export type Body = z.infer<typeof Body>;

/** What an annotation says of another one of its article. */
export const Relation = z.enum(['supports', 'contradicts', 'explains', 'repeats', 'responds-to']);
export type Relation = z.infer<typeof Relation>;

export const Link = z.strictObject({ annotationId: Id, relation: Relation });
export type Link = z.infer<typeof Link>;

/** Where an annotation came from that was carried over to a new edition of its article, and how sure its place is. */
export const Carried = z.strictObject({
  articleId: Id,
  annotationId: Id,
  outcome: z.enum(['exact', 'moved', 'lost']),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** As they were in the old edition. */
  anchors: z.array(Anchor).max(1000),
});
export type Carried = z.infer<typeof Carried>;

/** What a decision for the consensus settles. All annotations that one decision made have the same. */
export const Settlement = z.strictObject({
  decisionId: Id,
  /** What the analysts had marked there, sorted; some may be gone by now. */
  annotationIds: z.array(Id).min(1).max(1000),
  reason: Prose,
});
export type Settlement = z.infer<typeof Settlement>;

export const annotationKinds = ['actor', 'stance', 'bias', 'note'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

export const Annotation = z.strictObject({
  id: Id,
  articleId: Id,
  /** Sorted by start. Empty for what is about the whole article. */
  anchors: z.array(Anchor).max(1000),
  body: Body,
  analystId: Id,
  createdAt: Instant,
  modifiedAt: Instant,
  /** The analyst's own layer, or the team's consensus. */
  layer: z.enum(['own', 'consensus']),
  /** A rejected one is kept only so that it is not suggested, or settled, again. */
  status: z.enum(['suggested', 'accepted', 'rejected', 'orphaned']),
  links: z.array(Link).max(100),
  /** Set while the place in a new edition waits for review. */
  carried: Carried.nullable(),
  /** Of what was decided for the consensus. */
  settles: Settlement.optional(),
});
export type Annotation = z.infer<typeof Annotation>;

export type AnnotationOf<K extends AnnotationKind> = Annotation & { body: Extract<Body, { kind: K }> };
