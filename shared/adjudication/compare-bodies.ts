import { whoOf } from '../agreement/measures.ts';
import type { Body, Party, Target } from '../schema/annotation.ts';
import type { Today } from '../schema/today.ts';
import { sameValue } from '../changes/change.ts';

/** What each analyst writes in words of her own, or says of herself: nobody disagrees by it. */
const ownWords: ReadonlySet<string> = new Set(['kind', 'note', 'suggestion', 'confidence']);
const terms: ReadonlySet<string> = new Set(['codeId']);
const parties: ReadonlySet<string> = new Set(['holder', 'target']);

/** The fields of annotations of one kind that do not all say the same; records that were merged are one. */
export function differingFields(bodies: readonly Body[], today: Today): readonly string[] {
  const [first, ...others] = bodies;
  if (first === undefined) return [];
  return Object.keys(first).filter((field) => {
    if (ownWords.has(field)) return false;
    const value = comparable(first, field, today);
    return others.some((body) => !sameValue(comparable(body, field, today), value));
  });
}

export function saysTheSame(a: Body, b: Body, today: Today): boolean {
  return a.kind === b.kind && differingFields([a, b], today).length === 0;
}

function comparable(body: Body, field: string, today: Today): unknown {
  const value: unknown = Object.entries(body).find(([key]) => key === field)?.[1];
  if (field === 'actorId' && typeof value === 'string') return today.actorId(value);
  if (terms.has(field) && typeof value === 'string') return today.termId(value);
  if (parties.has(field) && value !== null) return whoOf(value as Party | Target, today); // fields of these names are
  if (field === 'sourceChain') return (value as Party[]).map((party) => whoOf(party, today));
  return value;
}
