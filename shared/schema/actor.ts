import * as z from 'zod';
import { CalendarDate } from './article.ts';
import { Id, TermId } from './ids.ts';

export const Colour = z.string().regex(/^#[0-9a-f]{6}$/);

export const Alias = z.strictObject({
  text: z.string().min(1).max(500),
  language: z.string().max(35).nullable(),
  validFrom: CalendarDate.nullable(),
  validTo: CalendarDate.nullable(),
});
export type Alias = z.infer<typeof Alias>;

/** Somebody who appears: a person, an office, an organisation, a population. */
export const Actor = z.strictObject({
  id: Id,
  name: z.string().min(1).max(500),
  aliases: z.array(Alias).max(1000),
  /** A term of the scheme `actor-kind`. */
  kindId: TermId.nullable(),
  /** ISO 3166-1 alpha-3. */
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  organisation: z.string().max(500).nullable(),
  parentId: Id.nullable(),
  colour: Colour.nullable(),
  /** Wikidata item, `Q7747`. */
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .nullable(),
  note: z.string().max(20_000),
  /** Set when this actor was found to be another one: what names this one stands for that one (actors/resolve-actor.ts). */
  mergedIntoId: Id.nullable(),
  /** Actors that look alike and were found to be others; kept at one of the two. Ids of deleted actors may be among them. */
  distinctFromIds: z.array(Id).max(1000),
});
export type Actor = z.infer<typeof Actor>;
