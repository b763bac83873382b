import * as z from 'zod';
import { BiasBody, NoteBody, Party, StanceBody, Target, ActorBody } from '../../shared/schema/annotation.ts';
import { Id, TermId } from '../../shared/schema/ids.ts';
import { MOST_HITS } from '../../shared/text/find-in-text.ts';

/**
 * What a form holds while it is filled in: an annotation's body in which fields may still be empty, and in which an
 * actor, an issue or a code may be named that is made only when the form is accepted.
 */
const NewActor = z.strictObject({ type: z.literal('new-actor'), name: z.string().min(1).max(500) });
const NewTerm = z.strictObject({ type: z.literal('new-term'), name: z.string().min(1).max(500) });

const ActorChoice = z.union([z.strictObject({ type: z.literal('actor'), actorId: Id }), NewActor]);
export type ActorChoice = z.infer<typeof ActorChoice>;
const PartyChoice = z.union([Party, NewActor]);
export type PartyChoice = z.infer<typeof PartyChoice>;
const TargetChoice = z.union([Target, NewActor, NewTerm]);
export type TargetChoice = z.infer<typeof TargetChoice>;
const CodeChoice = z.union([z.strictObject({ type: z.literal('term'), termId: TermId }), NewTerm]);
export type CodeChoice = z.infer<typeof CodeChoice>;

const ActorForm = ActorBody.omit({ actorId: true }).extend({ actor: ActorChoice.nullable() });
const StanceForm = StanceBody.omit({ holder: true, target: true, sourceChain: true }).extend({
  holder: PartyChoice.nullable(),
  sourceChain: z.array(PartyChoice).max(20),
  target: TargetChoice.nullable(),
});
const BiasForm = BiasBody.omit({ codeId: true, target: true }).extend({
  code: CodeChoice.nullable(),
  target: TargetChoice.nullable(),
});
export type ActorForm = z.infer<typeof ActorForm>;
export type StanceForm = z.infer<typeof StanceForm>;
export type BiasForm = z.infer<typeof BiasForm>;
export type NoteForm = z.infer<typeof NoteBody>;

export const FormBody = z.discriminatedUnion('kind', [ActorForm, StanceForm, BiasForm, NoteBody]);
export type FormBody = z.infer<typeof FormBody>;

/** A form with some of its fields changed; as it was when they do not belong to it. */
export function withFields(form: FormBody, fields: Partial<FormBody>): FormBody {
  return FormBody.safeParse({ ...form, ...fields }).data ?? form;
}

/** A form that is not an annotation yet. It is no record: it is kept beside the workspace and can be lost. */
export const Draft = z.strictObject({
  articleId: Id,
  /** UTF-16 code units; empty for what is about the whole article. */
  ranges: z.array(z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() })).max(MOST_HITS),
  form: FormBody,
  /** It becomes an annotation for each of the passages, not one with all of them. */
  each: z.boolean().optional(),
  /** The analyst has put something in: it is not given up for another one. */
  touched: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

/** A draft as `desk.remember` kept it; null when it is not one (any more). */
export function parseDraft(json: string): Draft | null {
  try {
    return Draft.safeParse(JSON.parse(json)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null; // not our writing: a draft can be lost
    throw error;
  }
}
