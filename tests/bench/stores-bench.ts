import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { idOf, type LargeWorkspace } from '../builders/large-workspace.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';
import { aNote } from '../builders/bodies.ts';
import { anAnnotation } from '../builders/annotation.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { lowdbStore } from './stores/lowdb-store.ts';
import { slantwiseStore } from './stores/slantwise-store.ts';
import { sqliteStore } from './stores/sqlite-store.ts';
import type { OpenStore, Store } from './stores/store.ts';

const stores: readonly Store[] = [slantwiseStore, lowdbStore, sqliteStore];
const OPENINGS = 3;
const SEARCHES = 9;
/** Searches that take as long as this are few. */
const LONG_SEARCH = 1000;
/** One that texts hold, and one that almost everything does. */
const words = ['minister', 'the'] as const;

/** The floor and every store with one library. */
export async function benchStores(
  workspace: LargeWorkspace,
  annotations: number,
  say: (line: string) => void,
): Promise<BenchRow[]> {
  const rows = [
    rowOf(placeOf('plain append + fdatasync', annotations, 'edit'), await appends(workspace.dir)),
  ];
  for (const store of stores) {
    if (store.most !== null && annotations > store.most) continue;
    say(`${annotations}: ${store.name}`);
    rows.push(...(await measure(store, workspace, annotations)));
  }
  return rows;
}

async function measure(store: Store, workspace: LargeWorkspace, annotations: number): Promise<BenchRow[]> {
  await store.fill(workspace);
  const openings: number[] = [];
  let opened: OpenStore | null = null;
  for (let round = 0; round < OPENINGS; round++) {
    await opened?.close();
    const from = performance.now();
    opened = await store.open(workspace);
    openings.push(performance.now() - from);
  }
  if (opened === null) throw new Error('Nothing was opened.');
  const next = edits(workspace);
  const rows = [
    rowOf(placeOf(store.name, annotations, 'open'), openings),
    rowOf(placeOf(store.name, annotations, 'edit'), await timed(store.edits, () => opened.add(next()))),
  ];
  if (opened.compact !== null) {
    const from = performance.now();
    let ended: number | null = null;
    const compaction = opened.compact().then(() => (ended = performance.now()));
    const meanwhile: number[] = [];
    while (ended === null) meanwhile.push(...(await timed(1, () => opened.add(next()))));
    const took = (await compaction) - from;
    rows.push(rowOf(placeOf(store.name, annotations, 'compaction'), [took]));
    rows.push(rowOf(placeOf(store.name, annotations, 'edit during compaction'), meanwhile));
  }
  rows.push(...(await searched(store, opened, sizeOf(annotations))));
  await opened.close();
  return rows;
}

/** Searching in long articles, whose texts are most of what is looked through. */
export async function benchSearch(workspace: LargeWorkspace, size: string): Promise<BenchRow[]> {
  const opened = await slantwiseStore.open(workspace);
  const rows = await searched(slantwiseStore, opened, size);
  await opened.close();
  return rows;
}

async function searched({ name }: Store, opened: OpenStore, size: string): Promise<BenchRow[]> {
  const place = { bench: 'library', contestant: name, size, unit: 'ms' } as const;
  const rows: BenchRow[] = [];
  if (opened.index !== null) {
    const took = await timed(1, opened.index);
    rows.push(rowOf({ ...place, metric: 'index for searching' }, took));
  }
  for (const word of words) {
    const search = async (): Promise<void> => void (await opened.search(word));
    const took = await timed(1, search);
    if ((took[0] ?? 0) < LONG_SEARCH) took.push(...(await timed(SEARCHES - 1, search)));
    rows.push(rowOf({ ...place, metric: `search “${word}”` }, took));
  }
  return rows;
}

/** The floor: what the disk takes for one line that is safe. */
async function appends(dir: string): Promise<number[]> {
  const file = await open(join(dir, 'floor.jsonl'), 'a');
  const line = `${JSON.stringify(anEdit(idOf(9, 0), 0))}\n`;
  try {
    return await timed(slantwiseStore.edits, async () => {
      await file.writeFile(line);
      await file.datasync();
    });
  } finally {
    await file.close();
  }
}

/** Annotations on articles all over the library. */
function edits({ articleIds }: LargeWorkspace): () => Annotation {
  let count = 0;
  return () => {
    count += 1;
    return anEdit(articleIds[(count * 7919) % articleIds.length] ?? '', count);
  };
}

function anEdit(articleId: string, count: number): Annotation {
  const document = { articleId, text: '', textVersion: 1, blockKinds: [] };
  const anchor = { start: 4, end: 20, quote: 'x', prefix: '', suffix: '', textVersion: 1 };
  return anAnnotation(document, null, aNote(`Note ${count}`), { id: idOf(5, count), anchors: [anchor] });
}

async function timed(times: number, work: () => Promise<void>): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < times; round++) {
    const from = performance.now();
    await work();
    samples.push(performance.now() - from);
  }
  return samples;
}

function placeOf(contestant: string, annotations: number, metric: string) {
  return { bench: 'library', contestant, size: sizeOf(annotations), metric, unit: 'ms' } as const;
}

/** What a size is called in the table. */
export function sizeOf(annotations: number): string {
  return `${annotations / 1000}k annotations`;
}
