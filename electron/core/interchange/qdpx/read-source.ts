import { CodePoints } from '../../../../shared/text/code-points.ts';
import type { JsonObject } from '../../web-annotation/json-ld.ts';
import { fieldsOfLines } from '../field-lines.ts';
import { foreignAnnotation, type ForeignAnnotation, type ForeignPassage } from '../foreign-annotation.ts';
import { ownFieldsIn, type OwnFields } from '../own-fields.ts';
import { relationInWords } from '../relation-words.ts';
import { attribute, children, guid, targetOf, textIn } from './qde-xml.ts';

/** What a project says once and its sources refer to, by GUID. */
export interface Project {
  readonly users: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
  /** The notes that have become part of an annotation; added to while sources are read. */
  readonly told: Set<string>;
  /** By the GUID of where they start. */
  readonly links: ReadonlyMap<string, readonly JsonObject[]>;
  /** The notes that links lead from, by the GUID of where these end. */
  readonly notesLinkedTo: ReadonlyMap<string, readonly string[]>;
}

export interface SourceRead {
  readonly annotations: readonly ForeignAnnotation[];
  /** Selections of no letter, or of a place on a PDF's page whose words are not told or not found. */
  readonly unplaced: readonly string[];
}

/**
 * The annotations of one source: each selection with its codes and notes, and what is said of the whole.
 * @param onPages selections on the pages of a PDF, for which the source is the text
 */
export function readSource(
  source: JsonObject,
  onPages: readonly JsonObject[],
  text: string,
  name: string,
  project: Project,
): SourceRead {
  const points = new CodePoints(text);
  const selections = [...children(source, 'PlainTextSelection'), ...onPages];
  const passages = new Map(
    selections.map((selection) => [
      guid(attribute(selection, 'guid')),
      passageOf(selection, points) ?? passageOnPage(selection, text),
    ]),
  );
  const unplaced: string[] = [];
  const own = new Map<string, ForeignAnnotation>();
  const others: ForeignAnnotation[] = [];
  const add = (element: JsonObject, codings: readonly JsonObject[], passage: ForeignPassage | null): void => {
    const said = saidOf(element, codings, project);
    const fields = said.own;
    const id = fields?.['id'];
    const before = own.get(id ?? '')?.passages ?? [];
    const labels = said.codes;
    const place = passage === null ? 'whole' : `${passage.start}-${passage.end}`;
    const annotation = foreignAnnotation({
      // Programs give new GUIDs at each export.
      key: `qdpx:${name}#${place} ${labels.join('; ')} ${said.remarks.join(' ').slice(0, 200)}`,
      passages: passage === null ? [] : [...before, passage],
      labels,
      remarks: [...said.remarks, ...linksOf(element, passages, text, project)],
      creator:
        project.users.get(
          guid(attribute(codings[0] ?? element, 'creatingUser') ?? attribute(element, 'creatingUser')),
        ) ?? null,
      created: attribute(codings[0] ?? element, 'creationDateTime') ?? attribute(element, 'creationDateTime'),
      modified: attribute(element, 'modifiedDateTime'),
      own: fields,
    });
    if (id === undefined) others.push(annotation);
    else own.set(id, annotation);
  };
  for (const selection of selections) {
    const passage = passages.get(guid(attribute(selection, 'guid'))) ?? null;
    if (passage !== null) add(selection, children(selection, 'Coding'), passage);
    else unplaced.push(attribute(selection, 'name') ?? '');
  }
  for (const coding of children(source, 'Coding')) add({}, [coding], null);
  for (const note of children(source, 'NoteRef')) add({ NoteRef: note }, [], null);
  return { annotations: [...own.values(), ...others], unplaced };
}

function passageOf(selection: JsonObject, points: CodePoints): ForeignPassage | null {
  const [start, end] = ['startPosition', 'endPosition'].map((key) =>
    Number(attribute(selection, key) ?? Number.NaN),
  );
  if (!isPosition(start) || !isPosition(end) || start >= end) return null;
  return { start: points.toUnits(start), end: points.toUnits(end), quote: null };
}

/** By the words that a place on a page has, where the text has them once. */
function passageOnPage(selection: JsonObject, text: string): ForeignPassage | null {
  const [representation] = children(selection, 'Representation');
  const quote = representation === undefined ? '' : (textIn(representation, 'PlainTextContent') ?? '').trim();
  const start = quote === '' ? -1 : text.indexOf(quote);
  if (start === -1 || text.includes(quote, start + 1)) return null;
  return { start, end: start + quote.length, quote };
}

function isPosition(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 && value < 2 ** 31;
}

interface Said {
  readonly codes: readonly string[];
  readonly remarks: readonly string[];
  readonly own: OwnFields | null;
}

/** Codes, descriptions and notes; one of our notes is the annotation with all its fields. */
function saidOf(
  element: JsonObject,
  codings: readonly JsonObject[],
  { codes, notes, notesLinkedTo, told }: Project,
): Said {
  const names = codings
    .flatMap((coding) => children(coding, 'CodeRef'))
    .map((ref) => codes.get(targetOf(ref)) ?? '');
  const self = guid(attribute(element, 'guid'));
  // Some programs tie a note to a selection by a link that starts from the note.
  const linked = self === '' ? [] : (notesLinkedTo.get(self) ?? []);
  const referred = [element, ...codings].flatMap((each) => children(each, 'NoteRef')).map(targetOf);
  const texts = [...referred, ...linked].map((note) => {
    told.add(note);
    return notes.get(note) ?? '';
  });
  const read = texts.map((text) => ({ text, own: ownFieldsIn(fieldsOfLines(text.split('\n'))) }));
  const own = read.find((each) => each.own !== null)?.own ?? null;
  const description = textIn(element, 'Description') ?? '';
  return {
    codes: names.filter((each) => each !== ''),
    remarks: [description, ...read.filter((each) => each.own === null).map(({ text }) => text)].filter(
      (each) => each.trim() !== '',
    ),
    own,
  };
}

function linksOf(
  element: JsonObject,
  passages: ReadonlyMap<string, ForeignPassage | null>,
  text: string,
  { links }: Project,
): string[] {
  return (links.get(guid(attribute(element, 'guid'))) ?? []).map((link) => {
    const to = passages.get(guid(attribute(link, 'targetGUID'))) ?? null;
    return relationInWords(
      attribute(link, 'name') ?? 'linked to',
      to === null ? null : text.slice(to.start, to.end),
    );
  });
}
