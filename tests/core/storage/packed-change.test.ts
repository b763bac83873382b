import { expect, test } from 'vitest';
import { eventOf } from '../../../electron/core/change-for-windows.ts';
import { lineOf, readLine, writeLine } from '../../../electron/core/storage/journal-line.ts';
import { readLongLine } from '../../../electron/core/storage/long-line.ts';
import { packedChange, type PackedPart } from '../../../electron/core/storage/packed-change.ts';
import { PackedList } from '../../../electron/core/storage/packed-list.ts';
import type { DeskEvent } from '../../../shared/api/desk-event.ts';
import { apply, touchedArticles } from '../../../shared/changes/apply.ts';
import { creation, deletion, update, type Change, type EntryOf } from '../../../shared/changes/change.ts';
import { entryCount, gathered, partOf } from '../../../shared/changes/parts-of-change.ts';
import { summedTally } from '../../../shared/changes/tally-steps.ts';
import type { WorkspaceState } from '../../../shared/changes/state.ts';
import type { LineageStep } from '../../../shared/merge/lineage.ts';
import { originOf } from '../../../shared/merge/note-entry.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import { aMention, aNote } from '../../builders/bodies.ts';
import { aMoment, aNewId } from '../../builders/clock.ts';
import { aFolder } from '../../builders/folder.ts';
import { openWorkspace } from '../../builders/open-workspace.ts';
import { anActor } from '../../builders/records.ts';
import { countedAnew } from '../../builders/state-picture.ts';
import { aWorkspace } from '../../builders/workspace.ts';
import { anAnnotation } from '../../builders/annotation.ts';

type AnnotationEntry = EntryOf<'annotations'>;

/** The step that a merge takes over where an annotation comes from. */
const stepOf = (record: Annotation): LineageStep => ({
  table: 'annotations',
  id: record.id,
  articleId: record.articleId,
  from: null,
  to: { lineage: originOf(record), gone: null },
});

test('a change that waits packed is the change that it was packed from, for whoever asks', async () => {
  const desk = aWorkspace();
  const texts = ['Russia backs Assad.', 'Nobody asked the Kurds.'].map(
    (text) => desk.article({ text }).document,
  );
  const actor = anActor({ name: 'Russia' });
  const parts = new Map<string, PackedPart>();
  const [offs, ons, steps]: [AnnotationEntry[], AnnotationEntry[], LineageStep[]] = [[], [], []];
  for (const document of texts) {
    const going = desk.annotate(document.articleId, document.text.slice(0, 6), aNote('going'));
    const staying = desk.annotate(document.articleId, document.text.slice(0, 6), aNote('staying'));
    const coming = anAnnotation(document, document.text.slice(0, 6), aMention(actor.id));
    const altered = update('annotations', staying, {
      ...staying,
      status: 'suggested',
      body: aNote('“„Ünï’'),
    });
    if (altered === null) throw new Error('Nothing is altered');
    const off = [deletion('annotations', going)];
    const on = [creation('annotations', coming), altered];
    const lineage = [coming, staying].map(stepOf);
    parts.set(document.articleId, {
      off: await PackedList.of(off),
      on: await PackedList.of(on),
      lineage: await PackedList.of(lineage),
      tally: summedTally([...off, ...on]),
    });
    offs.push(...off);
    ons.push(...on);
    steps.push(...lineage);
  }
  const [made] = desk.journal;
  if (made === undefined) throw new Error('Nothing was done');
  const besides: Change = { ...made, entries: [creation('actors', actor)], lineage: [] };
  const plain: Change = { ...made, entries: [...offs, ...besides.entries, ...ons], lineage: steps };
  const packed = packedChange(besides, parts);

  expect(packed).toEqual(plain);
  expect(structuredClone(packed)).toEqual(plain);
  expect(entryCount(packed)).toBe(plain.entries.length);
  expect(touchedArticles(packed)).toEqual(touchedArticles(plain));
  for (const [place, part] of gathered(plain)) expect(partOf(packed, place)).toEqual(part);

  const line = await lineOf({ seq: 7, change: packed });
  const pieces = [];
  for await (const piece of line.pieces()) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  expect(bytes.length).toBe(line.bytes);
  expect(readLine(bytes.toString('utf8').trimEnd())).toEqual({ seq: 7, change: plain });

  const read = await readLongLine(bytes.subarray(0, -1));
  expect(read).toEqual({ seq: 7, change: plain });
  for (const [place, part] of gathered(plain)) expect(partOf(read?.change ?? plain, place)).toEqual(part);
  for (const at of [3, 12, 30, 200, bytes.length - 2]) {
    const flipped = Buffer.from(bytes.subarray(0, -1));
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(await readLongLine(flipped)).toBeNull();
  }
  // Read element by element, what is taken away goes before what is put there: where that matters, it is not read so.
  const [coming] = ons;
  if (coming?.type !== 'create') throw new Error('Nothing comes');
  const toAndFro: Change = { ...plain, entries: [coming, deletion('annotations', coming.record)] };
  for (const change of [toAndFro, { ...plain, lineage: undefined }]) {
    expect(await readLongLine(Buffer.from(writeLine({ seq: 7, change }).trimEnd()))).toBeNull();
  }

  // One article is open, of the other only the counts are there.
  const [open] = texts;
  const other = structuredClone({ counts: [...desk.state.counts], usage: [...desk.state.usage] });
  desk.state.open.delete(texts[1]?.articleId ?? '');
  const twin = aWorkspace().state;
  for (const [id, article] of desk.state.open)
    twin.open.set(id, { ...article, annotations: new Map(article.annotations) });
  for (const [id, counts] of other.counts) twin.counts.set(id, counts);
  for (const [id, usage] of other.usage) twin.usage.set(id, usage);
  apply(desk.state, packed);
  apply(twin, plain);
  const tallied = ({ open: there, counts, usage }: WorkspaceState): unknown => ({
    annotations: Array.from(there, ([id, { annotations }]) => [id, [...annotations]]),
    counts: [...counts],
    usage: [...usage],
  });
  expect(tallied(desk.state)).toEqual(tallied(twin));
  expect(countedAnew(desk.state).counts[open?.articleId ?? '']).toMatchObject({ actor: 1, note: 1 });
});

test('windows are told a change of very many records by its number alone', async () => {
  const workspace = await openWorkspace(await aFolder());
  const { document } = aWorkspace().article();
  const annotation = anAnnotation(document);
  const besides: Change = {
    id: aNewId(),
    analystId: workspace.analystId,
    at: aMoment(),
    label: { action: 'workspace.merge', subject: '' },
    intent: { type: 'do' },
    entries: [],
    lineage: [],
  };
  const eventFor = async (count: number): Promise<DeskEvent> => {
    const on = Array.from({ length: count }, () => creation('annotations', annotation));
    const part = {
      off: await PackedList.of([]),
      on: await PackedList.of(on),
      lineage: await PackedList.of([]),
    };
    const parts = new Map([[document.articleId, { ...part, tally: summedTally(on) }]]);
    return eventOf(workspace, { seq: 1, change: packedChange(besides, parts) });
  };
  const { lineage: _, ...head } = besides;
  expect(await eventFor(20_001)).toEqual({ type: 'large-change', sequenced: { seq: 1, change: head } });
  const told = await eventFor(3);
  expect(told.type === 'change' ? told.sequenced.change.entries : []).toHaveLength(3);
});
