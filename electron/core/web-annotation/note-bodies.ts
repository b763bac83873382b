import { fail, ok, type Result } from '../../../shared/errors.ts';
import { NoteBody } from '../../../shared/schema/annotation.ts';
import { iriOf, isA, isObject, listOf, stringOf, type JsonObject } from './json-ld.ts';

/** A note is plain W3C: its text with the purpose `commenting`, each tag with the purpose `tagging`. */
export function writeNote({ text, tags }: NoteBody): readonly JsonObject[] {
  return [
    ...(text === '' ? [] : [textualBody('commenting', text)]),
    ...tags.map((tag) => textualBody('tagging', tag)),
  ];
}

/** @param language BCP 47; left out where it is not known */
export function textualBody(purpose: string, value: string, language?: string): JsonObject {
  return { type: 'TextualBody', purpose, format: 'text/plain', ...(language && { language }), value };
}

/** The bodies of an annotation as a list; a `bodyValue` is a textual body (W3C model, section 3.2.5). */
export function bodiesOf(annotation: JsonObject): readonly unknown[] {
  const value = stringOf(annotation['bodyValue']);
  const bodies = listOf(annotation['body']).flatMap(alternatives);
  return value === null ? bodies : [...bodies, textualBody('', value)];
}

/** A note of bodies from any program: tags by their purpose, texts and addresses in their order. */
export function readNote(bodies: readonly unknown[], motivations: readonly unknown[]): Result<NoteBody> {
  const tags = bodies.filter((body) => isTag(body, motivations));
  const texts = bodies.filter((body) => !isTag(body, motivations));
  const parsed = NoteBody.safeParse({
    kind: 'note',
    text: texts.flatMap(contentOf).join('\n\n'),
    tags: tags.flatMap(contentOf),
  });
  return parsed.success ? ok(parsed.data) : fail('format', 'Its text or its tags are too long.');
}

/** What a body says: its text, or the address of what says it. */
export function contentOf(body: unknown): string[] {
  const resource = isA(body, 'SpecificResource') ? body['source'] : body;
  const said = isObject(resource) ? (stringOf(resource['value']) ?? stringOf(resource['name'])) : null;
  const content = said ?? iriOf(resource) ?? '';
  return content === '' ? [] : [content];
}

function isTag(body: unknown, motivations: readonly unknown[]): boolean {
  const purposes = isObject(body) ? listOf(body['purpose']).filter((purpose) => purpose !== '') : [];
  return (purposes.length > 0 ? purposes : motivations).includes('tagging');
}

/** Of a choice between bodies, the first: the model's default. */
function alternatives(body: unknown): readonly unknown[] {
  return isA(body, 'Choice') ? listOf(body['items']).slice(0, 1) : [body];
}
