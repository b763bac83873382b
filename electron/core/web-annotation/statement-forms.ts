import { fail, ok, type Result } from '../../../shared/errors.ts';
import { Body, type AnnotationKind } from '../../../shared/schema/annotation.ts';
import {
  asIs,
  keyOf,
  orNone,
  prose,
  readFields,
  writeFields,
  type Forms,
  type NodeReader,
  type NodeWriter,
} from './field-forms.ts';
import type { JsonObject } from './json-ld.ts';
import { anActor, aParty, aTarget, aTerm, optional, parties } from './reference-forms.ts';

/** Kinds whose bodies are statements with fields; a note is plain W3C text and tags. */
export type StatementKind = Exclude<AnnotationKind, 'note'>;
export type Statement = Extract<Body, { kind: StatementKind }>;
type StatementOf<K extends StatementKind> = Extract<Statement, { kind: K }>;

/** How one kind of statement looks, in both directions. */
export interface StatementForm<B extends Statement> {
  /** The statement's class in our vocabulary. */
  readonly type: string;
  /** Motivation of the annotation and purpose of its body, of those that the W3C model names. */
  readonly motivation: 'identifying' | 'assessing' | 'classifying';
  write(body: B, nodes: NodeWriter): JsonObject;
  /** @returns `format` with a sentence on the first field that is missing or wrong */
  read(node: JsonObject, nodes: NodeReader): Result<Body>;
}

export const statementForms: { readonly [K in StatementKind]: StatementForm<StatementOf<K>> } = {
  actor: form<StatementOf<'actor'>>('actor', 'ActorMention', 'identifying', {
    actorId: anActor('actor'),
    portrayal: orNone(),
    note: prose,
  }),
  stance: form<StatementOf<'stance'>>('stance', 'Stance', 'assessing', {
    holder: aParty,
    sourceChain: parties,
    // `target` is taken: in the W3C model it is the passage.
    target: aTarget('towards'),
    polarity: asIs(),
    intensity: asIs(),
    mode: asIs(),
    attribution: asIs(),
    certainty: asIs(),
    confidence: asIs(),
    eventDate: orNone(),
    note: prose,
  }),
  bias: form<StatementOf<'bias'>>('bias', 'BiasNote', 'classifying', {
    codeId: aTerm('code', 'bias'),
    target: optional(aTarget('affects')),
    direction: orNone(),
    severity: asIs(),
    voice: asIs(),
    note: prose,
    suggestion: prose,
  }),
};

function form<B extends Statement>(
  kind: B['kind'],
  type: string,
  motivation: StatementForm<B>['motivation'],
  fields: Forms<Omit<B, 'kind'>>,
): StatementForm<B> {
  return {
    type,
    motivation,
    write: (body, nodes) => writeFields(fields, body, nodes),
    read: (node, nodes) => {
      const parsed = Body.safeParse({ kind, ...readFields(fields, node, nodes) });
      if (parsed.success) return ok(parsed.data);
      const field = parsed.error.issues[0]?.path[0];
      const key = Object.hasOwn(fields, field ?? '') ? keyOf(fields, field as keyof typeof fields) : 'body';
      return fail('format', `Its “${key}” is missing, or is not one that the codebook knows.`, { key });
    },
  };
}
