import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf, makeLargeWorkspace, type LargeWorkspace } from '../builders/large-workspace.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';
import { aNote } from '../builders/bodies.ts';
import { anAnnotation } from '../builders/annotation.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { lowdbStore } from './stores/lowdb-store.ts';
import { slantwiseStore } from './stores/slantwise-store.ts';
import { sqliteStore } from './stores/sqlite-store.ts';
import type { OpenStore, Store } from './stores/store.ts';

const stores: readonly Store[] = [slantwiseStore, lowdbStore, sqliteStore];
const EACH = 10; // annotations an article
const WORDS = 60;
const OPENINGS = 3;

/** Opening, editing and folding in a library of a thousand to a million annotations, beside other ways to keep it. */
export async function benchStorage(say: (line: string) => void): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const annotations of [1_000, 10_000, 100_000, 1_000_000]) {
    const dir = await mkdtemp(join(tmpdir(), 'slantwise-bench-'));
    try {
      say(`making ${annotations} annotations`);
      const size = { articles: annotations / EACH, annotationsEach: EACH, words: WORDS };
      const workspace = await makeLargeWorkspace(dir, size);
      rows.push(rowOf(placeOf('plain append + fdatasync', annotations, 'edit'), await appends(dir)));
      for (const store of stores) {
        say(`${annotations}: ${store.name}`);
        if (store.most !== null && annotations > store.most) continue;
        rows.push(...(await measure(store, workspace, annotations)));
      }
    } finally {
      await rm(dir, { recursive: true });
    }
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
  await opened.close();
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
  const size = `${annotations / 1000}k annotations`;
  return { bench: 'storage', contestant, size, metric, unit: 'ms' } as const;
}
