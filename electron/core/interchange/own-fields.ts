import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { GlossaryWriter } from '../web-annotation/glossary-writer.ts';
import { uuidIri } from '../web-annotation/iri.ts';
import { isObject, listOf, stringOf, type JsonObject } from '../web-annotation/json-ld.ts';
import { textualBody } from '../web-annotation/note-bodies.ts';
import { statementForms, type Statement } from '../web-annotation/statement-forms.ts';
import { writeStatement } from '../web-annotation/bodies.ts';
import { listOfText, nodeOfText, textOfList, textOfNode } from './node-text.ts';

/**
 * An annotation as flat fields of text, for formats that have room for attributes, notes or metadata: `kind`, `id`,
 * `analyst`, `created`, `modified`, and the statement's own (docs/interchange.md lists them). What is empty is left out.
 * They come from the same statement as the W3C form, and are read back through it.
 */
export type OwnFields = Readonly<Record<string, string>>;

/** Fields that name somebody or something. */
const references: readonly string[] = ['actor', 'holder', 'towards', 'affects', 'code'];
const numbers: readonly string[] = ['intensity', 'severity'];

export function ownFieldsOf(annotation: Annotation, glossary: GlossaryWriter): OwnFields {
  const { body, layer, status, links, settles } = annotation;
  return present({
    kind: body.kind,
    ...(body.kind === 'note'
      ? { text: body.text, tags: textOfList(body.tags) }
      : fieldsOfStatement(body, glossary)),
    layer: layer === 'own' ? '' : layer,
    status: status === 'accepted' ? '' : status,
    links: textOfList(links.map(({ relation, annotationId }) => `${relation} ${annotationId}`)),
    decision: settles?.decisionId ?? '',
    about: textOfList(settles?.annotationIds ?? []),
    reason: settles?.reason ?? '',
    analyst: textOfNode({ ...glossary.analyst(annotation.analystId), type: 'Actor' }),
    created: annotation.createdAt,
    modified: annotation.modifiedAt === annotation.createdAt ? '' : annotation.modifiedAt,
    id: annotation.id,
  });
}

function fieldsOfStatement(body: Statement, glossary: GlossaryWriter): Record<string, string> {
  const statement = writeStatement(body, '', glossary);
  return Object.fromEntries(
    Object.entries(statement)
      .filter(([key]) => key !== 'id' && key !== 'type')
      .map(([key, value]) => [key, textOfValue(value)]),
  );
}

function textOfValue(value: unknown): string {
  if (Array.isArray(value)) return textOfList(value.map(textOfNode));
  return isObject(value) ? textOfNode(value) : String(value);
}

/** @returns a W3C annotation without its target; null when the fields are of no kind of ours */
export function nodeOfOwnFields(fields: OwnFields): JsonObject | null {
  const body = bodyOf(fields);
  if (body === null) return null;
  const { id, analyst, created, modified, layer, status, links, decision, about, reason } = fields;
  return {
    ...(id === undefined ? {} : { id: uuidIri(id) }),
    ...(analyst === undefined ? {} : { creator: { ...nodeOfText(analyst), type: 'Person' } }),
    created,
    modified: modified ?? created,
    layer,
    status,
    links: listOfText(links ?? '').map((link) => {
      const [relation, to = ''] = link.split(' ');
      return { type: 'Link', relation, to: { id: uuidIri(to) } };
    }),
    ...(decision === undefined
      ? {}
      : {
          settles: {
            id: uuidIri(decision),
            about: listOfText(about ?? '').map((each) => ({ id: uuidIri(each) })),
            reason,
          },
        }),
    body,
  };
}

function bodyOf(fields: OwnFields): readonly JsonObject[] | null {
  const { kind } = fields;
  if (kind === 'note') {
    const { text = '', tags = '' } = fields;
    return [
      ...(text === '' ? [] : [textualBody('commenting', text)]),
      ...listOfText(tags).map((tag) => textualBody('tagging', tag)),
    ];
  }
  if (kind !== 'actor' && kind !== 'stance' && kind !== 'bias') return null;
  return [{ ...Object.fromEntries(Object.entries(fields).map(valueOf)), type: statementForms[kind].type }];
}

function valueOf([key, text]: readonly [string, string]): [string, unknown] {
  if (references.includes(key)) return [key, nodeOfText(text)];
  if (key === 'sourceChain') return [key, listOfText(text).map(nodeOfText)];
  return [key, numbers.includes(key) ? Number(text) : text];
}

/** Own fields as another program gives them back: an object of texts. */
export function ownFieldsIn(value: unknown): OwnFields | null {
  if (!isObject(value) || typeof value['kind'] !== 'string') return null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => {
      const text = typeof field === 'number' ? String(field) : stringOf(listOf(field));
      return text === null ? [] : [[key, text]];
    }),
  );
}

function present(fields: Readonly<Record<string, string>>): OwnFields {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
}
