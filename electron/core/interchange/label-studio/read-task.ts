import { loss, lossOfThings, type Loss } from '../../../../shared/losses/loss.ts';
import { CodePoints } from '../../../../shared/text/code-points.ts';
import { isObject, listOf, stringOf, type JsonObject } from '../../web-annotation/json-ld.ts';
import { articleOfText, hintsOf } from '../article-fields.ts';
import { fieldsOfLines } from '../field-lines.ts';
import {
  foreignAnnotation,
  gatherForeign,
  type ForeignAnnotation,
  type ForeignPassage,
} from '../foreign-annotation.ts';
import type { ForeignDocument } from '../foreign-file.ts';
import { idText, isOffset } from '../foreign-values.ts';
import { ownFieldsIn, type OwnFields } from '../own-fields.ts';
import { isOurRelation, relationInWords } from '../relation-words.ts';

/** One task: a text and what each annotator made of it. @returns null when it is about no text */
export function readTask(task: JsonObject, number: number, losses: Loss[]): ForeignDocument | null {
  const data = isObject(task['data']) ? task['data'] : {};
  const text = textOf(data);
  if (text === null) return null;
  const name = stringOf(data['title']) ?? `Task ${idText(task['id']) || number}`;
  const results = new TaskResults(text, `label-studio:${idText(task['id']) || number}`);
  for (const completion of listOf(task['annotations'] ?? task['completions'])) {
    if (!isObject(completion)) continue;
    if (completion['was_cancelled'] === true) losses.push(loss('skipped', { where: name }));
    else results.add(completion);
  }
  const whole = listOf(isObject(data['slantwise']) ? data['slantwise']['annotations'] : undefined).flatMap(
    (fields) => {
      const own = ownFieldsIn(fields);
      return own === null ? [] : [foreignAnnotation({ key: '', passages: [], own })];
    },
  );
  losses.push(...lossOfThings('no-stretch', results.untaken, { where: name }));
  if (listOf(task['predictions']).length > 0) losses.push(loss('predictions', { where: name }));
  const fields = { ...data, id: data['article_id'] };
  return {
    name,
    text,
    article: articleOfText('label-studio', text, fields, text.trim().split(/\r?\n/, 1)[0] ?? ''),
    hints: hintsOf(fields),
    gathered: gatherForeign([...results.annotations(), ...whole], stringOf(data['article_id'])),
  };
}

/** The task's text: under `text`, else the longest of its data. */
function textOf(data: JsonObject): string | null {
  if (typeof data['text'] === 'string') return data['text'];
  const texts = Object.values(data).filter((value) => typeof value === 'string');
  return texts.reduce<string | null>((best, each) => (each.length > (best?.length ?? 0) ? each : best), null);
}

interface Region {
  readonly id: string;
  readonly passage: ForeignPassage | null;
  readonly labels: string[];
  readonly remarks: string[];
  own: OwnFields | null;
  readonly creator: string | null;
  readonly created: string | null;
  readonly modified: string | null;
}

/** Gathers results, of which several may be about one region. */
class TaskResults {
  /** Results that are of no kind that has a place here. */
  readonly untaken: string[] = [];
  readonly #text: string;
  readonly #points: CodePoints;
  readonly #key: string;
  readonly #regions = new Map<string, Region>();

  constructor(text: string, key: string) {
    this.#text = text;
    this.#points = new CodePoints(text);
    this.#key = key;
  }

  add(completion: JsonObject): void {
    const about = idText(completion['id']) || String(this.#regions.size);
    const results = listOf(completion['result']).filter(isObject);
    for (const result of results)
      if (result['type'] !== 'relation') this.#addResult(result, about, completion);
    for (const result of results) {
      if (result['type'] !== 'relation') continue;
      const from = this.#regions.get(`${about} ${idText(result['from_id'])}`);
      const to = this.#regions.get(`${about} ${idText(result['to_id'])}`);
      const types = listOf(result['labels']).flatMap((label) => stringOf(label) ?? []);
      for (const type of types.length === 0 ? ['related to'] : types) {
        if (from?.own === null || !isOurRelation(type))
          from?.remarks.push(relationInWords(type, this.#quote(to?.passage ?? null)));
      }
    }
  }

  annotations(): readonly ForeignAnnotation[] {
    const own = new Map<string, ForeignAnnotation>();
    const all: ForeignAnnotation[] = [];
    for (const {
      id,
      passage,
      labels,
      remarks,
      own: fields,
      creator,
      created,
      modified,
    } of this.#regions.values()) {
      const passages = passage === null ? [] : [passage];
      const before = own.get(fields?.['id'] ?? '');
      const annotation = foreignAnnotation({
        key: `${this.#key}#${id}`,
        passages: [...(before?.passages ?? []), ...passages],
        labels,
        remarks,
        own: fields,
        creator,
        created,
        modified,
      });
      // Each passage of one annotation of ours is a region by itself.
      if (fields?.['id'] === undefined) all.push(annotation);
      else own.set(fields['id'], annotation);
    }
    return [...all, ...own.values()];
  }

  #addResult(result: JsonObject, about: string, completion: JsonObject): void {
    const value = isObject(result['value']) ? result['value'] : {};
    const passage = this.#passageOf(value);
    const said = wordsOf(value, stringOf(result['from_name']) ?? '');
    if (passage === null && (said.labels.length > 0 || said.remarks.length === 0 || 'start' in value)) {
      this.untaken.push([...said.labels, ...said.remarks].join(' | ') || (stringOf(result['type']) ?? ''));
      return;
    }
    const key = `${about} ${stringOf(result['id']) ?? this.#regions.size}`;
    const region = this.#regions.get(key) ?? {
      id: key,
      passage,
      labels: [],
      remarks: [],
      own: null,
      creator: creatorOf(completion['completed_by']),
      created: stringOf(completion['created_at']),
      modified: stringOf(completion['updated_at']),
    };
    this.#regions.set(key, region);
    region.labels.push(...said.labels);
    region.remarks.push(...said.remarks);
    const notes = listOf(isObject(result['meta']) ? result['meta']['text'] : undefined).flatMap(
      (note) => stringOf(note) ?? [],
    );
    region.own ??= ownFieldsIn(fieldsOfLines(notes));
    if (region.own === null) region.remarks.push(...notes);
  }

  /** Positions count UTF-16 code units; files made in Python count code points. The quote tells which. */
  #passageOf({ start, end, text: quote }: JsonObject): ForeignPassage | null {
    if (!isOffset(start) || !isOffset(end) || start >= end) return null;
    const said = typeof quote === 'string' && quote !== '' ? quote : null;
    const inUnits = { start: this.#points.toUnits(start), end: this.#points.toUnits(end) };
    const fits =
      said !== null &&
      this.#text.slice(start, end) !== said &&
      this.#text.slice(inUnits.start, inUnits.end) === said;
    return { ...(fits ? inUnits : { start, end }), quote: said };
  }

  #quote(passage: ForeignPassage | null): string | null {
    return passage === null ? null : this.#text.slice(passage.start, passage.end);
  }
}

/** Labels, and everything else that a result says: choices, ratings, texts. */
function wordsOf(value: JsonObject, from: string): { readonly labels: string[]; readonly remarks: string[] } {
  const labels: string[] = [];
  const remarks: string[] = [];
  for (const [key, said] of Object.entries(value)) {
    if (key === 'start' || key === 'end' || (key === 'text' && 'start' in value && !Array.isArray(said)))
      continue;
    const words = listOf(said).flatMap((each) =>
      Array.isArray(each)
        ? [each.join(' / ')]
        : typeof each === 'string' || typeof each === 'number'
          ? [String(each)]
          : [],
    );
    if (words.length === 0) continue;
    if (key.endsWith('labels')) labels.push(...words);
    else remarks.push(`${from === '' ? key : from}: ${words.join(', ')}`);
  }
  return { labels, remarks };
}

function creatorOf(completedBy: unknown): string | null {
  if (typeof completedBy === 'number') return `Label Studio user ${completedBy}`;
  if (!isObject(completedBy)) return stringOf(completedBy);
  const name = [completedBy['first_name'], completedBy['last_name']].map(stringOf).filter(Boolean).join(' ');
  return name === '' ? (stringOf(completedBy['email']) ?? stringOf(completedBy['username'])) : name;
}
