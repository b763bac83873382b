import type { JsonObject } from '../../web-annotation/json-ld.ts';
import type { ForeignAnnotation } from '../foreign-annotation.ts';

/** A statement's variables by name, as text; `true` and `false` for what is yes or no. */
export type Variables = ReadonlyMap<string, string>;

/** The variables of DNA's own statement type. */
const ACTORS = ['person', 'organization', 'organisation'];
const CONCEPT = 'concept';
const AGREEMENT = 'agreement';

/**
 * What a statement says. One of DNA's own type (who, a concept, agreement) is a stance of that actor towards the issue;
 * what DNA does not tell of a stance has the middle value. Any other is a note with its variables.
 */
export function bodyOfStatement(
  variables: Variables,
  type: string,
): Pick<ForeignAnnotation, 'body' | 'labels' | 'remarks'> {
  const of = (name: string): string => variables.get(name)?.trim() ?? '';
  const person = of('person');
  const organisation = of('organization') || of('organisation');
  const agreement = truth(of(AGREEMENT));
  const holder = person || organisation;
  const others = [...variables].filter(
    ([name, value]) => value !== '' && ![...ACTORS, CONCEPT, AGREEMENT].includes(name),
  );
  const remarks = others.map(([name, value]) => `${name}: ${value}`);
  if (holder === '' || of(CONCEPT) === '' || agreement === null) {
    const all = [...variables]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`);
    return { body: null, labels: [type], remarks: all };
  }
  const stance: JsonObject = {
    type: 'Stance',
    holder: {
      type: 'Actor',
      name: holder,
      ...(person !== '' && organisation !== '' ? { parent: { type: 'Actor', name: organisation } } : {}),
    },
    towards: { type: 'Issue', name: of(CONCEPT) },
    polarity: agreement ? 'for' : 'against',
    intensity: 2,
    mode: 'statement',
    attribution: 'paraphrase',
    certainty: 'stated',
    confidence: 'medium',
    note: remarks.join('\n'),
  };
  return { body: [stance], labels: [], remarks: [] };
}

/** @returns null for what is neither yes nor no */
function truth(text: string): boolean | null {
  if (/^(?:1|true|yes)$/i.test(text)) return true;
  return /^(?:0|false|no)$/i.test(text) ? false : null;
}
