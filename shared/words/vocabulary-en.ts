import type {
  AnnotationKind,
  StanceBody,
  BiasBody,
  ActorBody,
  Degree,
  Relation,
} from '../schema/annotation.ts';

/** The domain's own terms in English: on screen, in cards, in PDFs and tables alike. */
export const vocabularyEn = {
  kind: { actor: 'Actor', stance: 'Stance', bias: 'Bias note', note: 'Note' } satisfies Record<
    AnnotationKind,
    string
  >,
  kinds: { actor: 'Actors', stance: 'Stances', bias: 'Bias notes', note: 'Notes' } satisfies Record<
    AnnotationKind,
    string
  >,
  polarity: {
    for: 'for',
    against: 'against',
    mixed: 'mixed',
    neutral: 'neutral',
    unclear: 'unclear',
  } satisfies Record<StanceBody['polarity'], string>,
  /** “Russia supports Assad”: the verb between holder and target. */
  verb: {
    for: { 1: 'leans towards', 2: 'supports', 3: 'strongly supports' },
    against: { 1: 'leans against', 2: 'opposes', 3: 'strongly opposes' },
    mixed: { 1: 'is of two minds about', 2: 'is of two minds about', 3: 'is of two minds about' },
    neutral: { 1: 'is neutral towards', 2: 'is neutral towards', 3: 'is neutral towards' },
    unclear: {
      1: 'takes an unclear stance on',
      2: 'takes an unclear stance on',
      3: 'takes an unclear stance on',
    },
  } satisfies Record<StanceBody['polarity'], Record<Degree, string>>,
  intensity: { 1: 'slight', 2: 'clear', 3: 'strong' } satisfies Record<Degree, string>,
  severity: { 1: 'slight', 2: 'clear', 3: 'severe' } satisfies Record<Degree, string>,
  mode: { statement: 'statement', action: 'action', inferred: 'inferred by the analyst' } satisfies Record<
    StanceBody['mode'],
    string
  >,
  attribution: {
    'direct-quote': 'direct quote',
    paraphrase: 'paraphrase',
    'author-voice': 'author’s voice',
    anonymous: 'anonymous source',
    unattributed: 'unattributed',
  } satisfies Record<StanceBody['attribution'], string>,
  certainty: {
    stated: 'stated',
    hedged: 'hedged',
    hypothetical: 'hypothetical or future',
    rumour: 'rumour',
  } satisfies Record<StanceBody['certainty'], string>,
  confidence: { low: 'low', medium: 'medium', high: 'high' } satisfies Record<
    StanceBody['confidence'],
    string
  >,
  direction: { helps: 'helps', harms: 'harms' } satisfies Record<NonNullable<BiasBody['direction']>, string>,
  voice: { author: 'author', quoted: 'quoted' } satisfies Record<BiasBody['voice'], string>,
  portrayal: { protagonist: 'protagonist', antagonist: 'antagonist', innocent: 'innocent' } satisfies Record<
    NonNullable<ActorBody['portrayal']>,
    string
  >,
  /** “This one supports that one”. */
  relation: {
    supports: 'supports',
    contradicts: 'contradicts',
    explains: 'explains',
    repeats: 'repeats',
    'responds-to': 'responds to',
  } satisfies Record<Relation, string>,
  /** The same from the other end: “this one is supported by that one”. */
  related: {
    supports: 'supported by',
    contradicts: 'contradicted by',
    explains: 'explained by',
    repeats: 'repeated by',
    'responds-to': 'answered by',
  } satisfies Record<Relation, string>,
  author: 'The author',
  unnamed: 'Unnamed',
  unknownActor: 'Unknown actor',
  unknownTerm: 'Unknown code',
} as const;

/** A translation has the same shape with other strings. */
export type Vocabulary = Translated<typeof vocabularyEn>;
type Translated<T> = T extends string ? string : { readonly [K in keyof T]: Translated<T[K]> };
