import { fail, ok, type Result } from '../../../shared/errors.ts';
import { Body } from '../../../shared/schema/annotation.ts';
import type { Names } from '../../../shared/words/names.ts';
import { summarise } from '../../../shared/words/summary.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';
import type { NodeReader, NodeWriter } from './field-forms.ts';
import { isA, isObject, listOf, type JsonObject } from './json-ld.ts';
import { bodiesOf, contentOf, readNote, textualBody, writeNote } from './note-bodies.ts';
import { statementForms, type Statement, type StatementForm } from './statement-forms.ts';

/** The purpose of the words that stand beside a statement; they are made of it, and not read back. */
const IN_WORDS = 'describing';

export interface WrittenBody {
  readonly motivation: string;
  readonly bodies: readonly JsonObject[];
}

/**
 * What an annotation says, as W3C bodies: a statement once in words, for every program, and once in fields, which
 * alone count when it is read back. @param iri of the annotation
 */
export function writeBody(body: Body, iri: string, nodes: NodeWriter, names: Names): WrittenBody {
  if (body.kind === 'note') return { motivation: 'commenting', bodies: writeNote(body) };
  const { motivation } = statementForms[body.kind];
  const { title, detail, note } = summarise(body, names, vocabularyEn);
  const words = [title, detail, note].filter((line) => line !== '').join('\n');
  const source = writeStatement(body, `${iri}#${body.kind}`, nodes);
  return {
    motivation,
    bodies: [textualBody(IN_WORDS, words, 'en'), { type: 'SpecificResource', purpose: motivation, source }],
  };
}

/** A statement with all its fields, as a node of our vocabulary. */
export function writeStatement(body: Statement, id: string, nodes: NodeWriter): JsonObject {
  const as = <B extends Statement>(form: StatementForm<B>, statement: B): JsonObject => ({
    id,
    type: form.type,
    ...form.write(statement, nodes),
  });
  switch (body.kind) {
    case 'actor':
      return as(statementForms.actor, body);
    case 'stance':
      return as(statementForms.stance, body);
    case 'bias':
      return as(statementForms.bias, body);
  }
}

/**
 * What an annotation of any origin says. One of our statements is read as such, other texts beside it added to its
 * note; everything else is a note. @returns `format` when a statement cannot be read
 */
export function readBody(annotation: JsonObject, nodes: NodeReader): Result<Body> {
  const bodies = bodiesOf(annotation);
  const [statement, second] = bodies.flatMap((body) => statementIn(body) ?? []);
  if (statement === undefined) return readNote(bodies, listOf(annotation['motivation']));
  if (second !== undefined) {
    return fail('format', 'It makes several statements; an annotation makes one.', { key: 'body' });
  }
  const read = statement.form.read(statement.node, nodes);
  if (!read.ok || read.value.kind === 'note') return read;
  const texts = bodies.filter((body) => statementIn(body) === null && !isInWords(body)).flatMap(contentOf);
  if (texts.length === 0) return read;
  const parsed = Body.safeParse({
    ...read.value,
    note: [read.value.note, ...texts].filter(Boolean).join('\n\n'),
  });
  return parsed.success ? ok(parsed.data) : fail('format', 'Its note is too long.', { key: 'note' });
}

interface FoundStatement {
  readonly node: JsonObject;
  readonly form: Pick<StatementForm<never>, 'read'>;
}

function statementIn(body: unknown): FoundStatement | null {
  const node = isA(body, 'SpecificResource') ? body['source'] : body;
  const form = Object.values(statementForms).find(({ type }) => isA(node, type));
  return isObject(node) && form !== undefined ? { node, form } : null;
}

function isInWords(body: unknown): boolean {
  return isA(body, 'TextualBody') && listOf(body['purpose']).includes(IN_WORDS);
}
