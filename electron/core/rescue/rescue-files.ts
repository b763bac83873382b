import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { Instant } from '../../../shared/schema/ids.ts';
import { SCHEMA_VERSION } from '../../../shared/schema/tables.ts';
import { jsonIn } from '../json-in.ts';
import { writeDurably } from '../storage/durable-write.ts';
import type { FileLayer } from '../storage/file-layer.ts';
import { readLine, writeLine } from '../storage/journal-line.ts';
import { onDisk } from '../storage/storage-failure.ts';

/** The first line of a rescue file; a line of the journal for each change follows. */
const Head = z.strictObject({
  format: z.literal('slantwise-rescue'),
  version: z.literal(SCHEMA_VERSION),
  at: Instant,
});

export interface RescueFile {
  readonly path: string;
  readonly at: Instant;
  readonly changes: readonly SequencedChange[];
}

/**
 * Files for what a workspace's own disk refuses, in folders elsewhere: the first that takes them has them. Their names
 * say of which workspace they are, and of which session.
 */
export class RescueFiles {
  readonly #files: FileLayer;
  readonly #places: readonly string[];
  readonly #prefix: string;

  /** @param root the workspace's folder, absolute */
  constructor(files: FileLayer, places: readonly string[], root: string) {
    this.#files = files;
    this.#places = places;
    this.#prefix = `slantwise-rescue-${createHash('sha256').update(root).digest('hex').slice(0, 16)}-`;
  }

  /** @returns where the changes lie now; null when no place takes them */
  async write(
    session: string,
    at: Instant,
    changes: readonly SequencedChange[],
  ): Promise<{ readonly path: string } | null> {
    const head = JSON.stringify({ format: 'slantwise-rescue', version: SCHEMA_VERSION, at });
    const content = `${head}\n${changes.map(writeLine).join('')}`;
    for (const place of this.#places) {
      const path = join(place, `${this.#prefix}${session}.jsonl`);
      const written = await onDisk(path, async () => {
        await this.#files.makeFolder(place);
        await writeDurably(path, content, { files: this.#files });
      });
      if (written.ok) return { path };
    }
    return null;
  }

  /** What sessions before have left; a line that cannot be read is left out. */
  async find(): Promise<readonly RescueFile[]> {
    const found: RescueFile[] = [];
    for (const place of this.#places) {
      const listed = await onDisk(place, () => this.#files.list(place));
      for (const name of listed.ok ? listed.value : []) {
        if (!name.startsWith(this.#prefix) || !name.endsWith('.jsonl')) continue;
        const read = await onDisk(place, () => this.#read(join(place, name)));
        if (read.ok && read.value !== null) found.push(read.value);
      }
    }
    return found.sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  async remove(path: string): Promise<void> {
    await onDisk(path, () => this.#files.remove(path));
  }

  /** A folder for temporary files is everybody's: what somebody else put there does not count. */
  async #read(path: string): Promise<RescueFile | null> {
    if (!(await this.#files.facts(path)).isOurs) return null;
    const [first = '', ...lines] = (await this.#files.read(path)).toString('utf8').split('\n');
    const head = Head.safeParse(jsonIn(first));
    if (!head.success) return null;
    return { path, at: head.data.at, changes: lines.flatMap((line) => readLine(line) ?? []) };
  }
}
