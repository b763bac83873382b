import { ok } from '../../../../shared/errors.ts';
import { lossOfThings, type Loss } from '../../../../shared/losses/loss.ts';
import { CodePoints } from '../../../../shared/text/code-points.ts';
import { refuse } from '../../importers/refusal.ts';
import { isObject, listOf, stringOf, type JsonObject } from '../../web-annotation/json-ld.ts';
import { articleOfText, hintsOf } from '../article-fields.ts';
import { jsonIn } from '../../json-in.ts';
import { foreignAnnotation, gatherForeign, type ForeignAnnotation } from '../foreign-annotation.ts';
import type { ForeignDocument } from '../foreign-file.ts';
import type { ForeignFormat } from '../foreign-format.ts';
import { idText, isOffset } from '../foreign-values.ts';
import { ownFieldsIn, type OwnFields } from '../own-fields.ts';
import { relationInWords } from '../relation-words.ts';

/**
 * doccano's JSONL, one text a line, or its JSON, a list of the same; with spans, with entities and relations, or with the
 * annotations of its first versions. Offsets count code points.
 */
export const doccano: ForeignFormat = {
  format: 'doccano',
  name: 'doccano JSONL',
  extensions: ['.jsonl', '.json'],
  recognises: ({ text, json }) => {
    const first = json === undefined ? jsonIn(/^\s*(\{.*)$/m.exec(text)?.[1] ?? '') : listOf(json)[0];
    return (
      isExample(first) && (spanKeys.some((key) => Array.isArray(first[key])) || isOfFirstVersions(first))
    );
  },
  read: ({ file, text, json }) => {
    const documents: ForeignDocument[] = [];
    const losses: Loss[] = [];
    const unread: string[] = [];
    const examples =
      json === undefined
        ? text.split('\n').map((said) => ({ said, json: jsonIn(said) }))
        : listOf(json).map((each) => ({ said: JSON.stringify(each), json: each }));
    for (const [index, { said, json }] of examples.entries()) {
      if (said.trim() === '') continue;
      if (isExample(json)) documents.push(readExample(json, json.text, index + 1, losses));
      else unread.push(`${index + 1}: ${said}`);
    }
    if (documents.length === 0) return refuse(file.name, 'no-text', 'has no text in it');
    return ok({
      format: doccano.format,
      documents,
      losses: [...losses, ...lossOfThings('unread-lines', unread)],
    });
  },
};

const spanKeys = ['label', 'labels', 'entities'];

function isExample(json: unknown): json is JsonObject & { readonly text: string } {
  return isObject(json) && typeof json['text'] === 'string' && !('annotation_id' in json);
}

function isOfFirstVersions({ annotations }: JsonObject): boolean {
  return Array.isArray(annotations) && annotations.every((each) => isObject(each) && 'start_offset' in each);
}

function readExample(json: JsonObject, text: string, line: number, losses: Loss[]): ForeignDocument {
  const own = isObject(json['slantwise']) ? json['slantwise'] : {};
  const fields = isObject(own['article']) ? own['article'] : {};
  const name = stringOf(fields['title']) ?? `Text ${line}`;
  const points = new CodePoints(text);
  const spans = spansOf(json);
  const ours = ownOf(own);
  const byId = new Map(spans.toReversed().map((span) => [span.id, span])); // of equal ids the first
  const quoteOf = (id: string): string | null => {
    const span = byId.get(id);
    return span === undefined ? null : text.slice(points.toUnits(span.start), points.toUnits(span.end));
  };
  const quoteAt = (place: Pick<Span, 'start' | 'end'>): string => {
    const { start, end } = passage(place, points);
    return text.slice(start, end);
  };
  const relations = Map.groupBy(relationsOf(json), ({ from }) => from);
  const places = new Set(spans.map(placeOf));
  const annotations: ForeignAnnotation[] = [];
  const removed: string[] = [];
  for (const { spans: written, own: fieldsOfIt } of ours) {
    // A span that is gone was deleted in doccano.
    const kept = written.filter((place) => places.has(placeOf(place)));
    if (written.length > 0 && kept.length === 0) {
      removed.push(written.map(quoteAt).join(' … '));
      continue;
    }
    annotations.push(
      foreignAnnotation({ key: '', passages: kept.map((span) => passage(span, points)), own: fieldsOfIt }),
    );
  }
  const known = new Set(ours.flatMap(({ spans: written }) => written.map(placeOf)));
  for (const span of spans) {
    if (known.has(placeOf(span))) continue;
    annotations.push(
      foreignAnnotation({
        key: `doccano:${line}#${span.id}:${placeOf(span)}`,
        passages: [passage(span, points)],
        labels: [span.label],
        creator: span.creator,
        remarks: (relations.get(span.id) ?? []).map(({ type, to }) => relationInWords(type, quoteOf(to))),
      }),
    );
  }
  for (const [index, comment] of listOf(json['Comments']).entries()) {
    const said = stringOf(comment);
    if (said !== null)
      annotations.push(
        foreignAnnotation({ key: `doccano:${line}#comment ${index} ${said}`, passages: [], remarks: [said] }),
      );
  }
  losses.push(...lossOfThings('labels-gone', removed, { where: name }));
  return {
    name,
    text,
    article: articleOfText(doccano.format, text, { ...json, ...fields }, firstLine(text)),
    hints: hintsOf(fields),
    gathered: gatherForeign(annotations, stringOf(fields['id'])),
  };
}

/** Offsets in Unicode code points, end exclusive. */
interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly creator: string | null;
}

function spansOf(json: JsonObject): readonly Span[] {
  const plain = [...listOf(json['label']), ...listOf(json['labels'])].flatMap((span, index) => {
    const [start, end, label] = listOf(span);
    return spanOf(`${index}`, start, end, label);
  });
  const entities = listOf(json['entities']).flatMap((entity) =>
    isObject(entity)
      ? spanOf(idText(entity['id']), entity['start_offset'], entity['end_offset'], entity['label'])
      : [],
  );
  // Of the first versions, which wrote who made each.
  const annotations = listOf(json['annotations']).flatMap((each) =>
    isObject(each)
      ? spanOf(
          idText(each['id']),
          each['start_offset'],
          each['end_offset'],
          each['label_name'] ?? idText(each['label']),
          stringOf(each['user_name']),
        )
      : [],
  );
  return [...plain, ...entities, ...annotations];
}

function spanOf(
  id: string,
  start: unknown,
  end: unknown,
  label: unknown,
  creator: string | null = null,
): Span[] {
  if (!isOffset(start) || !isOffset(end) || start >= end) return [];
  return [{ id, start, end, label: stringOf(label) ?? '', creator }].filter((span) => span.label !== '');
}

function relationsOf(json: JsonObject): readonly { from: string; to: string; type: string }[] {
  return listOf(json['relations']).flatMap((relation) =>
    isObject(relation)
      ? [{ from: idText(relation['from_id']), to: idText(relation['to_id']), type: idText(relation['type']) }]
      : [],
  );
}

interface Own {
  readonly spans: readonly Pick<Span, 'start' | 'end'>[];
  readonly own: OwnFields;
}

/** What Slantwise put into the line's metadata, which doccano keeps and gives back. */
function ownOf(slantwise: JsonObject): readonly Own[] {
  return listOf(slantwise['annotations']).flatMap((annotation) => {
    const own = isObject(annotation) ? ownFieldsIn(annotation['fields']) : null;
    if (own === null || !isObject(annotation)) return [];
    const spans = listOf(annotation['spans']).flatMap((span) => {
      const [start, end] = listOf(span);
      return isOffset(start) && isOffset(end) && start < end ? [{ start, end }] : [];
    });
    return [{ spans, own }];
  });
}

function placeOf({ start, end }: Pick<Span, 'start' | 'end'>): string {
  return `${start}-${end}`;
}

function passage(
  { start, end }: Pick<Span, 'start' | 'end'>,
  points: CodePoints,
): ForeignAnnotation['passages'][number] {
  return { start: points.toUnits(start), end: points.toUnits(end), quote: null };
}

function firstLine(text: string): string {
  return text.trim().split(/\r?\n/, 1)[0] ?? '';
}
