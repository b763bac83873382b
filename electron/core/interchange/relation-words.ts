import { Relation } from '../../../shared/schema/annotation.ts';

/** A relation of another program in words, for the note of the annotation that it starts from. */
export function relationInWords(type: string, quote: string | null): string {
  const line = (quote ?? '').replace(/\s+/g, ' ').trim();
  const said = line.length <= 80 ? line : `${line.slice(0, 79).toWellFormed()}…`;
  return said === '' ? `→ ${type}` : `→ ${type}: “${said}”`;
}

/** Whether a relation bears the name of one of ours; those travel among an annotation's own fields. */
export function isOurRelation(type: string): boolean {
  return Relation.safeParse(type).success;
}
