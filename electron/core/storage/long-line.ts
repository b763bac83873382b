import { crc32 } from 'node:zlib';
import type * as z from 'zod';
import {
  ChangeSchema,
  EntrySchema,
  type Change,
  type Entry,
  type EntryOf,
  type SequencedChange,
} from '../../../shared/changes/change.ts';
import { TallySum } from '../../../shared/changes/tally-steps.ts';
import { LineageStep } from '../../../shared/merge/lineage.ts';
import { inSlices, Slices } from '../slices.ts';
import { listsIn } from './lists-in-json.ts';
import { packedChange, type PackedPart } from './packed-change.ts';
import { ListToPack } from './packed-list.ts';
import { hexadecimal } from './snapshot-file.ts';

const HEAD = /^\{"seq":(\d+),"sum":"([0-9a-f]{8})","change":/;
const CLOSE = 0x7d;

/**
 * Reads a line of the journal that holds a large merge, element by element: neither its text nor its records are ever whole
 * in memory, and what it does to annotations is packed at once.
 * @param line without its end
 * @returns null when the line is not such a change, sound and whole: `readLine` tells what it is
 */
export async function readLongLine(line: Buffer): Promise<SequencedChange | null> {
  const head = HEAD.exec(line.toString('latin1', 0, 60));
  if (head === null || line.at(-1) !== CLOSE) return null;
  const [opening, number, sum] = head;
  const seq = Number(number);
  const json = line.subarray(opening.length, -1);
  if (hexadecimal(crc32(json, crc32(`${seq} `))) !== sum) return null;
  const found = await inSlices(listsIn(json, ['entries', 'lineage']));
  if (found === null) return null;
  const [entries = [], lineage = []] = found.lists;
  const change = read(ChangeSchema, found.rest);
  if (change?.lineage === undefined) return null;
  const parts = new PartsToPack();
  const slices = new Slices();
  for (const [from, to] of entries) {
    const text = json.toString('utf8', from, to);
    const entry = read(EntrySchema, text);
    if (entry === null || !(await parts.addEntry(entry, text))) return null;
    if (slices.isOver) await slices.pause();
  }
  for (const [from, to] of lineage) {
    const text = json.toString('utf8', from, to);
    const step = read(LineageStep, text);
    if (step === null) return null;
    await parts.addStep(step as LineageStep, text);
    if (slices.isOver) await slices.pause();
  }
  return { seq, change: await parts.joinedTo(change) };
}

function read<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

interface PartToPack {
  readonly off: ListToPack<EntryOf<'annotations'>>;
  readonly on: ListToPack<EntryOf<'annotations'>>;
  readonly lineage: ListToPack<LineageStep>;
  readonly tally: TallySum;
}

/** What a change does by article, packed as it comes: what is about one article mostly comes together. */
class PartsToPack {
  readonly #parts = new Map<string, PartToPack>();
  readonly #entries: Entry[] = [];
  readonly #lineage: LineageStep[] = [];
  /** What is put there of the article at hand: what is taken away goes before it. */
  readonly #put = new Set<string>();
  #last: ListToPack<object> | null = null;

  /** @returns false where the order of what is done to one record would be another one */
  async addEntry(entry: Entry, json: string): Promise<boolean> {
    if (entry.table !== 'annotations') {
      this.#entries.push(entry);
      return true;
    }
    const part = this.#partOf(entry.articleId ?? '');
    part.tally.add(entry);
    const place = `${entry.articleId ?? ''} ${entry.id}`;
    if (entry.type === 'delete') {
      if (this.#put.has(place)) return false;
      await this.#add(part.off, json);
      return true;
    }
    this.#put.add(place);
    await this.#add(part.on, json);
    return true;
  }

  async addStep(step: LineageStep, json: string): Promise<void> {
    if (step.articleId === null) this.#lineage.push(step);
    else await this.#add(this.#partOf(step.articleId).lineage, json);
  }

  async joinedTo(change: Change): Promise<Change> {
    const parts = new Map<string, PackedPart>();
    for (const [articleId, { off, on, lineage, tally }] of this.#parts) {
      parts.set(articleId, {
        off: await off.packed(),
        on: await on.packed(),
        lineage: await lineage.packed(),
        tally: tally.sum,
      });
    }
    return packedChange({ ...change, entries: this.#entries, lineage: this.#lineage }, parts);
  }

  async #add(list: ListToPack<object>, json: string): Promise<void> {
    if (this.#last !== list) await this.#last?.pack();
    this.#last = list;
    await list.add(json);
  }

  #partOf(articleId: string): PartToPack {
    const known = this.#parts.get(articleId);
    if (known !== undefined) return known;
    const part: PartToPack = {
      off: new ListToPack(),
      on: new ListToPack(),
      lineage: new ListToPack(),
      tally: new TallySum(),
    };
    this.#parts.set(articleId, part);
    return part;
  }
}
