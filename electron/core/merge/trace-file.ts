import * as z from 'zod';
import { Trace } from '../../../shared/merge/lineage.ts';
import { TraceBook, type Traces } from '../../../shared/merge/trace-book.ts';
import { Stamp } from '../../../shared/schema/stamp.ts';
import type { FileLayer } from '../storage/file-layer.ts';
import { listOf, RecordLines, type LineForm } from '../storage/record-lines.ts';
import { SnapshotFile } from '../storage/snapshot-file.ts';

/** Of a record that was made and never altered since, which most are: its place and the change that made it. */
const MadeOnce = z.tuple([z.string(), Stamp.shape.mark, Stamp.shape.at, Stamp.shape.by]);
const Altered = z.tuple([z.string(), Trace]);
const Line = z.union([MadeOnce, Altered]);

const Lists = z.strictObject({ there: z.array(Line), gone: z.array(Altered) });

type Line = z.infer<typeof Line>;
type Altered = z.infer<typeof Altered>;

/** What is known of the records of one place, as a file has it: lines until somebody looks at one. */
export interface TraceData {
  readonly there: Iterable<Line>;
  readonly gone: Iterable<Altered>;
}

const readLater: ReadonlySet<keyof TraceData> = new Set(['there', 'gone']);

/** A trace that was validated, or comes from changes that were. */
const altered = (place: string, trace: Trace): Altered => [place, trace as Altered[1]];

const thereLines: LineForm<Line, Trace> = {
  schema: Line,
  opening: '["',
  key: ([place]) => place,
  value: (line) => (line.length === 2 ? (line[1] as Trace) : madeOnce(line)),
  element: (place, trace) => {
    const { made } = trace.lineage;
    return isMadeOnce(trace) ? [place, made.mark, made.at, made.by] : altered(place, trace);
  },
};

const goneLines: LineForm<Altered, Trace> = {
  schema: Altered,
  opening: '["',
  key: ([place]) => place,
  value: ([, trace]) => trace as Trace,
  element: altered,
};

export function traceFile(files: FileLayer, path: string): SnapshotFile<TraceData> {
  return new SnapshotFile<TraceData>(files, path, 'slantwise-lineage', Lists, readLater);
}

/** @param articleId the article whose annotations it is about; null for what belongs to none */
export function bookFrom(articleId: string | null, { there, gone }: TraceData): TraceBook {
  const traces = { there: new RecordLines(thereLines, there), gone: new RecordLines(goneLines, gone) };
  return new TraceBook(articleId, traces);
}

export function traceDataOf({ traces: { there, gone } }: TraceBook): TraceData {
  return {
    there: listOf<Line>(there) ?? linesOf(thereLines, there),
    gone: listOf<Altered>(gone) ?? linesOf(goneLines, gone),
  };
}

function linesOf<E extends object>({ element }: LineForm<E, Trace>, traces: Traces['there']): E[] {
  return Array.from(traces, ([place, trace]) => element(place, trace));
}

function madeOnce([, mark, at, by]: z.infer<typeof MadeOnce>): Trace {
  return { lineage: { seen: [mark], made: { mark, at, by }, versions: {}, removals: [] }, gone: null };
}

function isMadeOnce({ lineage: { seen, made, versions, removals } }: Trace): boolean {
  const [only] = seen;
  const isPlain = removals.length === 0 && Object.keys(versions).length === 0;
  return isPlain && seen.length === 1 && only === made.mark;
}
