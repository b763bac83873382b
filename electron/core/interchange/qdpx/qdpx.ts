import { ok, type Result } from '../../../../shared/errors.ts';
import { loss, lossOfThings, type Loss } from '../../../../shared/losses/loss.ts';
import { decode } from '../../importers/decode.ts';
import type { SourceFile } from '../../importers/importer.ts';
import { refuse, refuseDepth } from '../../importers/refusal.ts';
import { unzip } from '../../importers/zip/zip-entries.ts';
import type { JsonObject } from '../../web-annotation/json-ld.ts';
import { articleOfText, hintsOf } from '../article-fields.ts';
import { gatherForeign } from '../foreign-annotation.ts';
import type { ForeignDocument, ForeignFile } from '../foreign-file.ts';
import type { ForeignFormat } from '../foreign-format.ts';
import { attribute, children, guid, parseQde, targetOf, textIn } from './qde-xml.ts';
import { readSource, type Project } from './read-source.ts';

/** REFI-QDA projects of ATLAS.ti, MAXQDA, NVivo, QualCoder and others: qdasoftware.org, version 1.0. */
export const qdpx: ForeignFormat = {
  format: 'qdpx',
  name: 'REFI-QDA project',
  extensions: ['.qdpx'],
  recognises: ({ names }) => names.some((name) => name.toLowerCase().endsWith('.qde')),
  read: ({ file }) => readQdpx(file),
};

/** By their names without folders, in lower case. */
type Files = ReadonlyMap<string, Uint8Array>;

function readQdpx(file: SourceFile): Result<ForeignFile> {
  const files = unzip(file, (name) => /\.(?:qde|txt)$/i.test(name));
  if (!files.ok) return files;
  const [, qde] = [...files.value].find(([name]) => name.toLowerCase().endsWith('.qde')) ?? [];
  const root = parseQde(qde === undefined ? '' : textOf(qde));
  if (root === 'too-deep') return refuseDepth(file.name);
  if (root === 'entities')
    return refuse(file.name, 'damaged', 'is damaged: its project declares entities of its own');
  if (root === 'broken') return refuse(file.name, 'damaged', 'is damaged: its project cannot be read');
  const byName: Files = new Map(
    [...files.value].toReversed().map(([name, bytes]) => [name.toLowerCase().split('/').at(-1) ?? '', bytes]),
  );
  const project = projectOf(root, byName);
  const variables = new Map(
    children(children(root, 'Variables')[0], 'Variable').map((each) => [
      guid(attribute(each, 'guid')),
      attribute(each, 'name') ?? '',
    ]),
  );
  // ATLAS.ti counts a line break of two signs as one.
  const asOneSign = /atlas/i.test(attribute(root, 'origin') ?? '');
  const documents: ForeignDocument[] = [];
  const losses: Loss[] = [];
  const [sources] = children(root, 'Sources');
  for (const { source, onPages, name } of textSources(sources)) {
    const found = textOfSource(source, byName);
    if (found === null) {
      losses.push(loss('text-missing', { name }));
      continue;
    }
    const text = asOneSign ? found.replaceAll('\r\n', '\n') : found;
    const fields = fieldsOf(source, variables);
    const { annotations, unplaced } = readSource(source, onPages, text, name, project);
    losses.push(...lossOfThings('no-stretch', unplaced, { where: name }));
    documents.push({
      name,
      text,
      article: articleOfText(qdpx.format, text, { title: name, ...fields }, name),
      hints: hintsOf({ title: name, ...fields }),
      gathered: gatherForeign(annotations, hintsOf(fields).id),
    });
  }
  const apart = children(children(root, 'Notes')[0], 'Note').filter(
    (note) => !project.told.has(guid(attribute(note, 'guid'))),
  );
  losses.push(...lossOfThings('notes-apart', apart.map(nameOf)), ...lossesOf(root, sources));
  return ok({ format: qdpx.format, documents, losses });
}

function projectOf(root: JsonObject, files: Files): Project {
  const byGuid = <T>(elements: readonly JsonObject[], value: (element: JsonObject) => T): Map<string, T> =>
    new Map(elements.map((element) => [guid(attribute(element, 'guid')), value(element)]));
  const codes: JsonObject[] = children(children(children(root, 'CodeBook')[0], 'Codes')[0], 'Code');
  // A list that grows while it is walked is walked to its end.
  for (const code of codes) codes.push(...children(code, 'Code'));
  const notes = byGuid(
    children(children(root, 'Notes')[0], 'Note'),
    (note) => textOfSource(note, files) ?? '',
  );
  const links = children(children(root, 'Links')[0], 'Link');
  return {
    users: byGuid(children(children(root, 'Users')[0], 'User'), (user) => attribute(user, 'name') ?? ''),
    codes: byGuid(codes, (code) => attribute(code, 'name') ?? ''),
    notes,
    told: new Set(),
    links: Map.groupBy(links, originOf),
    notesLinkedTo: linkedNotes(notes, links),
  };
}

/** Each note once for each end, in the order of the notes. */
function linkedNotes(
  notes: ReadonlyMap<string, string>,
  links: readonly JsonObject[],
): Project['notesLinkedTo'] {
  const byNote = Map.groupBy(links, originOf);
  const pairs = [...notes.keys()].flatMap((note) =>
    [...new Set((byNote.get(note) ?? []).map(targetOf))].map((target) => ({ note, target })),
  );
  const found = Map.groupBy(pairs, ({ target }) => target);
  return new Map([...found].map(([target, own]) => [target, own.map(({ note }) => note)]));
}

function originOf(link: JsonObject): string {
  return guid(attribute(link, 'originGUID'));
}

/** Texts, and the texts that stand for PDFs. */
function textSources(
  sources: JsonObject | undefined,
): { readonly source: JsonObject; readonly onPages: readonly JsonObject[]; readonly name: string }[] {
  const titleOf = (source: JsonObject, index: number): string =>
    attribute(source, 'name') ?? `Source ${index + 1}`;
  return [
    ...children(sources, 'TextSource').map((source, index) => ({
      source,
      onPages: [],
      name: titleOf(source, index),
    })),
    ...children(sources, 'PDFSource').flatMap((pdf, index) =>
      children(pdf, 'Representation').map((source) => ({
        source,
        onPages: children(pdf, 'PDFSelection'),
        name: titleOf(pdf, index),
      })),
    ),
  ];
}

/** In the project itself, or in a file of the archive; files elsewhere are not looked for. */
function textOfSource(source: JsonObject, files: Files): string | null {
  const content = textIn(source, 'PlainTextContent');
  if (content !== null) return content;
  const path = attribute(source, 'plainTextPath');
  const name =
    path?.startsWith('internal://') === true ? path.slice('internal://'.length).toLowerCase() : null;
  if (name === null) return null;
  const bytes = files.get(name);
  return bytes === undefined ? null : textOf(bytes);
}

function fieldsOf(
  source: JsonObject,
  variables: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    children(source, 'VariableValue').flatMap((value): [string, string][] => {
      const [reference] = children(value, 'VariableRef');
      const name = reference === undefined ? undefined : variables.get(targetOf(reference));
      const text = textIn(value, 'TextValue') ?? textIn(value, 'DateValue');
      return name === undefined || text === null ? [] : [[name.toLowerCase(), text]];
    }),
  );
}

function lossesOf(root: JsonObject, sources: JsonObject | undefined): readonly Loss[] {
  const named = (elements: readonly JsonObject[]): readonly string[] => elements.map(nameOf);
  const inside = (list: string, each: string): readonly string[] =>
    named(children(children(root, list)[0], each));
  return [
    ...lossOfThings('media', named(children(sources, 'PictureSource', 'AudioSource', 'VideoSource'))),
    ...lossOfThings('cases', inside('Cases', 'Case')),
    ...lossOfThings('sets', inside('Sets', 'Set')),
    ...lossOfThings('graphs', inside('Graphs', 'Graph')),
  ];
}

function nameOf(element: JsonObject): string {
  return attribute(element, 'name') ?? '';
}

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return typeof decoded === 'string' ? '' : decoded.text;
}
