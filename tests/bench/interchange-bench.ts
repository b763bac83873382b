import { writeExport } from '../../electron/core/exporters/write-export.ts';
import { parseAnnotations } from '../../electron/core/interchange/read-foreign.ts';
import { planAnnotations } from '../../electron/core/web-annotation/plan-annotations.ts';
import { exportFormat, type ExportFormatId } from '../../shared/export/export-formats.ts';
import type { Result } from '../../shared/errors.ts';
import { aBiasNote, aMention, aNote, aStance } from '../builders/bodies.ts';
import { exportWork, toExport } from '../builders/exported-pdf.ts';
import { aLongText, seededNumbers } from '../builders/long-article.ts';
import { aWorkspace, type TestWorkspace } from '../builders/workspace.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';

const ANNOTATIONS = 10_000;
const WORDS = 100_000;
const ROUNDS = 3;

/** Those that come back whole. */
const formats: readonly ExportFormatId[] = [
  ...(['w3c', 'brat', 'doccano', 'label-studio', 'webanno-tsv', 'cas-json', 'qdpx'] as const),
  'dna-csv',
];

/** Every format that comes back, out and in again with ten thousand annotations over one long article. */
export async function benchInterchange(say: (line: string) => void): Promise<BenchRow[]> {
  const { desk, articleId, text } = aBusyDesk();
  const rows: BenchRow[] = [];
  for (const format of formats) {
    const times = { write: [] as number[], read: [] as number[], place: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      const from = performance.now();
      const { bytes } = value(
        await writeExport(exportWork(desk, [toExport(desk, articleId)], format), () => undefined),
      );
      const written = performance.now();
      const read = await parseAnnotations({ name: `export${exportFormat(format).extension}`, bytes });
      if (!read.ok) throw new Error(read.error.message);
      const readAt = performance.now();
      const other = aWorkspace();
      const copy = other.article({ text }).article.id;
      const [document] = read.value.documents;
      if (document === undefined) throw new Error(`${format}: nothing was read`);
      const context = { ...other.clock, analystId: other.analyst.id, findChange: () => undefined };
      const plan = value(planAnnotations(other.state, copy, document, context));
      const placed = performance.now();
      times.write.push(written - from);
      times.read.push(readAt - written);
      times.place.push(placed - readAt);
      if (round === 0)
        say(
          `${format}: ${(bytes.length / 2 ** 20).toFixed(1)} MB; back ${plan.added.length}, moved ${plan.moved.length}, not placed ${plan.unplaced.length}; ${read.value.losses.length} losses`,
        );
    }
    const place = { bench: 'interchange', contestant: format, size: '10k annotations', unit: 'ms' } as const;
    for (const [metric, samples] of Object.entries(times)) rows.push(rowOf({ ...place, metric }, samples));
  }
  return rows;
}

function aBusyDesk(): { readonly desk: TestWorkspace; readonly articleId: string; readonly text: string } {
  const desk = aWorkspace();
  const text = aLongText({ words: WORDS });
  const articleId = desk.article({ text }).article.id;
  const actors = Array.from({ length: 50 }, (_, index) => desk.actor({ name: `Actor ${index}` }));
  const next = seededNumbers(7);
  for (let index = 0; index < ANNOTATIONS; index++) {
    const start = Math.floor(next() * (text.length - 400));
    const ranges = [{ start, end: start + 5 + Math.floor(next() * 200) }];
    const actorId = actors[index % actors.length]?.id ?? '';
    const target = { type: 'actor' as const, actorId };
    const bodies = [
      aMention(actorId),
      aStance({ holder: target, target, polarity: 'against' }),
      aBiasNote({ target }),
      aNote(`Note ${index}`, ['tag']),
    ];
    const body = bodies[index % bodies.length] ?? aNote('');
    desk.do({
      type: 'annotation.create',
      articleId,
      id: desk.clock.newId(),
      ranges,
      body,
      status: 'accepted',
    });
  }
  return { desk, articleId, text };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
