import { CodePoints } from '../../../../shared/text/code-points.ts';
import { guidOf } from '../../codebook-file/stable-guid.ts';
import { xmlContent, xmlText } from '../../xml-text.ts';
import { uuidIn } from '../../web-annotation/iri.ts';
import { iriOf } from '../../web-annotation/json-ld.ts';
import { linesOfFields } from '../field-lines.ts';
import type { LabelledAnnotation, LabelledArticle } from '../labelled-articles.ts';
import { nodeOfText } from '../node-text.ts';
import { codeOf, type ProjectCode } from './code-of.ts';
import { articleVariables, headings, QDE_NAMESPACE, stanceGuid, variableGuid } from './qde-names.ts';

/** The project's XML; the schema (Project.xsd, 18 March 2019) fixes which elements there are and their order. */
export function writeQde(articles: readonly LabelledArticle[]): string {
  const all = articles.flatMap(({ annotations }) => annotations);
  const selected = new Set(all.filter(({ anchors }) => anchors.length > 0).map(({ id }) => id));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<Project xmlns="${QDE_NAMESPACE}" name="Slantwise" origin="Slantwise">`,
    ...list('Users', usersOf(all)),
    '<CodeBook><Codes>',
    ...codesOf(all),
    '</Codes></CodeBook>',
    ...list(
      'Variables',
      articleVariables.map(
        (field) => `<Variable guid="${variableGuid(field)}" name="${field}" typeOfVariable="Text"/>`,
      ),
    ),
    ...list('Sources', articles.flatMap(writeSource)),
    ...list('Notes', all.flatMap(writeNote)),
    ...list(
      'Links',
      all.flatMap((annotation) => writeLinks(annotation, selected)),
    ),
    '</Project>',
  ];
  return `${lines.join('\n')}\n`;
}

/** A source's GUID: the article's own id. */
export function sourceGuid({ fields, name }: LabelledArticle): string {
  return fields['id'] ?? guidOf(`slantwise.project.source.${name}`);
}

/** A list must not be empty where it is there. */
function list(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`<${name}>`, ...items, `</${name}>`];
}

function usersOf(annotations: readonly LabelledAnnotation[]): string[] {
  const users = new Map(annotations.map((annotation) => [userGuid(annotation), annotation.analyst]));
  return [...users].map(([guid, name]) => `<User guid="${guid}" name="${xmlText(name)}"/>`);
}

function userGuid({ fields, analyst }: LabelledAnnotation): string {
  return (
    uuidIn(iriOf(nodeOfText(fields['analyst'] ?? '')) ?? '') ?? guidOf(`slantwise.project.user.${analyst}`)
  );
}

function codesOf(annotations: readonly LabelledAnnotation[]): string[] {
  const below = (kind: LabelledAnnotation['kind']): ProjectCode[] => {
    const codes = annotations.filter((each) => each.kind === kind).map(codeOf);
    return [...new Map(codes.map((code) => [code.guid, code])).values()];
  };
  return [
    ...heading(headings.actor, below('actor')),
    ...heading(
      headings.stance,
      below('stance').sort((a, b) => order(a) - order(b)),
    ),
    ...heading(headings.bias, below('bias')),
    `<Code guid="${headings.note.guid}" name="${headings.note.name}" isCodable="true"/>`,
  ];
}

function order({ guid }: ProjectCode): number {
  return ['for', 'mixed', 'neutral', 'unclear', 'against'].map(stanceGuid).indexOf(guid);
}

function heading({ guid, name }: ProjectCode, codes: readonly ProjectCode[]): string[] {
  return [
    `<Code guid="${guid}" name="${name}" isCodable="false">`,
    ...codes.map((code) => `<Code guid="${code.guid}" name="${xmlText(code.name)}" isCodable="true"/>`),
    '</Code>',
  ];
}

function writeSource(article: LabelledArticle): string[] {
  const { text, fields, annotations, name } = article;
  const points = new CodePoints(text);
  const guid = sourceGuid(article);
  const whole = annotations.filter(({ anchors }) => anchors.length === 0);
  return [
    `<TextSource guid="${guid}" name="${xmlText(fields['title'] ?? name)}" plainTextPath="internal://${guid}.txt">`,
    ...annotations.flatMap((annotation) =>
      annotation.anchors.flatMap(({ start, end, quote }, index) => [
        `<PlainTextSelection guid="${selectionGuid(annotation, index)}" name="${xmlText(clip(quote))}" ` +
          `startPosition="${points.fromUnits(start)}" endPosition="${points.fromUnits(end)}"${madeBy(annotation, true)}>`,
        writeCoding(annotation, index),
        `<NoteRef targetGUID="${noteGuid(annotation)}"/>`,
        '</PlainTextSelection>',
      ]),
    ),
    ...whole.map((annotation) =>
      writeCoding(annotation, 0, `<NoteRef targetGUID="${noteGuid(annotation)}"/>`),
    ),
    ...articleVariables.flatMap((field) => {
      const value = fields[field];
      return value === undefined
        ? []
        : [
            `<VariableValue><VariableRef targetGUID="${variableGuid(field)}"/><TextValue>${xmlContent(value)}</TextValue></VariableValue>`,
          ];
    }),
    '</TextSource>',
  ];
}

function writeCoding(annotation: LabelledAnnotation, index: number, note = ''): string {
  const guid = guidOf(`slantwise.project.coding.${annotation.id}.${index}`);
  return `<Coding guid="${guid}"${madeBy(annotation, false)}><CodeRef targetGUID="${codeOf(annotation).guid}"/>${note}</Coding>`;
}

function writeNote(annotation: LabelledAnnotation): string[] {
  const { label, words, fields } = annotation;
  const name = clip(words === '' ? label : `${label}: ${words}`);
  return [
    `<Note guid="${noteGuid(annotation)}" name="${xmlText(name)}"${madeBy(annotation, true)}>`,
    `<PlainTextContent>${xmlContent(linesOfFields(fields).join('\n'))}</PlainTextContent>`,
    '</Note>',
  ];
}

function writeLinks({ id, links, anchors }: LabelledAnnotation, selected: ReadonlySet<string>): string[] {
  return links
    .filter(({ annotationId }) => anchors.length > 0 && selected.has(annotationId))
    .map(
      ({ annotationId, relation }, index) =>
        `<Link guid="${guidOf(`slantwise.project.link.${id}.${index}`)}" name="${relation}" direction="OneWay" ` +
        `originGUID="${id}" targetGUID="${annotationId}"/>`,
    );
}

function selectionGuid({ id }: LabelledAnnotation, index: number): string {
  return index === 0 ? id : guidOf(`slantwise.project.selection.${id}.${index}`);
}

function noteGuid({ id }: LabelledAnnotation): string {
  return guidOf(`slantwise.project.note.${id}`);
}

/** Codings know who and when they were made, selections and notes also when they were altered. */
function madeBy(annotation: LabelledAnnotation, withChange: boolean): string {
  const { created, modified } = annotation.fields;
  const user = userGuid(annotation);
  return [
    ` creatingUser="${user}"`,
    created === undefined ? '' : ` creationDateTime="${created}"`,
    withChange && modified !== undefined ? ` modifyingUser="${user}" modifiedDateTime="${modified}"` : '',
  ].join('');
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79).toWellFormed()}…`;
}
