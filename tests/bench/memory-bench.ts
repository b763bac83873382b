import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { systemClock } from '../../electron/core/system-clock.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import type { LargeWorkspace } from '../builders/large-workspace.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';

/** Articles that are opened one after another. */
const OPENED = 200;

/** What the core holds of a library: after opening it, and after many of its articles have been open. */
export async function benchMemory({ dir, articleIds }: LargeWorkspace, size: string): Promise<BenchRow[]> {
  const before = held();
  const opened = await Workspace.open(dir, { clock: systemClock, analystName: 'M. Idris' });
  if (!opened.ok) throw new Error(opened.error.message);
  const afterOpening = held();
  for (const id of articleIds.slice(0, OPENED)) await opened.value.openArticle(id);
  const afterReading = held();
  await opened.value.close();
  const place = { bench: 'library', contestant: 'slantwise', size, unit: 'MB' } as const;
  return [
    rowOf({ ...place, metric: 'memory of the open library' }, [afterOpening - before]),
    rowOf({ ...place, metric: `memory after ${OPENED} articles more` }, [afterReading - before]),
  ];
}

/** Megabytes of objects and buffers that are still in use. */
function held(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
