import { describe, expect, test } from 'vitest';
import { verify } from '../../../electron/core/verify.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import { apply } from '../../../shared/changes/apply.ts';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { check } from '../../../shared/changes/check.ts';
import type { WorkspaceState } from '../../../shared/changes/state.ts';
import { damageOf, type Damage } from '../../builders/damage.ts';
import { MemoryDisk } from '../../builders/memory-disk.ts';
import { noteOn, value } from '../../builders/open-workspace.ts';
import { pictureOf } from '../../builders/state-picture.ts';
import { coinOf, rounds, seed } from '../../builders/torture.ts';
import { copyOf, Witness } from '../../builders/witness.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };

/** A workspace that has everything: files with and without an older copy, history, a journal with lines, a seal. */
async function soundDesk(): Promise<{ disk: MemoryDisk; witness: Witness; start: WorkspaceState }> {
  const disk = new MemoryDisk();
  const witness = new Witness();
  const first = value(await witness.open(disk));
  const start = copyOf(first.state);
  const ids = [
    await witness.add(first, 'The minister spoke.'),
    await witness.add(first, 'Russia backs Assad.'),
  ];
  for (let round = 0; round < 3; round++) {
    for (const id of ids) await witness.run(first, noteOn(id ?? '', round, round + 3, `note ${round}`));
    await first.compact();
  }
  await first.close();
  const second = value(await witness.open(disk));
  ids.push(await witness.add(second, 'The tram was late again.'));
  for (const id of ids) await witness.run(second, noteOn(id ?? '', 0, 3, 'later'));
  for (const id of ids) {
    const [annotation] = second.state.annotations(id ?? '');
    if (annotation === undefined) continue;
    const body = { kind: 'note' as const, text: 'changed', tags: [] };
    await witness.run(second, {
      type: 'annotation.edit',
      articleId: annotation.articleId,
      id: annotation.id,
      body,
    });
  }
  await witness.run(second, noteOn(ids[0] ?? '', 4, 6, 'last'));
  await second.close();
  return { disk, witness, start };
}

const { disk, witness, start } = await soundDesk();
const changes = witness.decided;
const whole = [...disk.contents()].filter(([name]) => !/lock|desk\.json/.test(name));

/** Numbers of the changes whose lines are not in a journal any more. */
function lostFrom(before: Buffer, after: Buffer): number[] {
  return before
    .toString('utf8')
    .split('\n')
    .slice(0, -1)
    .filter((line) => !after.includes(Buffer.from(line, 'utf8')))
    .map((line) => Number(/\d+/.exec(line)?.[0]));
}

/** What is left when some changes are lost: those that still apply. */
function pictureWithout(lost: readonly number[], like: WorkspaceState): unknown {
  const state = copyOf(start);
  for (const { change } of changes) {
    for (const { table, id, type } of change.entries) {
      const document = like.document(id);
      if (table === 'articles' && type === 'create' && document !== undefined)
        state.open.set(id, { document, annotations: new Map() });
    }
  }
  const applies = ({ seq, change }: SequencedChange): boolean =>
    !lost.includes(seq) &&
    check(
      state,
      change.entries.filter((entry) => isOpen(state, entry)),
    ).ok;
  for (const known of changes) if (applies(known)) apply(state, known.change);
  return pictureOf(state);
}

const isOpen = (state: WorkspaceState, { articleId }: { readonly articleId: string | null }): boolean =>
  articleId === null || state.open.has(articleId);

function reportedLost(desk: Workspace): number[] {
  return desk.findings.flatMap(({ details }) => {
    const ends = details['reason'] === 'lost-steps' ? (details['missing'] as number[]) : [];
    const numbers: number[] = [];
    for (let index = 0; index + 1 < ends.length; index += 2) {
      for (let seq = ends[index] ?? 0; seq <= (ends[index + 1] ?? 0); seq++) numbers.push(seq);
    }
    return numbers;
  });
}

async function complaintsAfter({ name, before, after }: Damage): Promise<string[]> {
  const opened = await new Witness().open(disk.with(name, after));
  if (!opened.ok) return [`It does not open: ${opened.error.message}`];
  const desk = opened.value;
  const complaints: string[] = [];
  const unreadable: string[] = [];
  for (const id of desk.state.tables.articles.keys())
    if (!(await desk.openArticle(id)).ok) unreadable.push(id);
  const { problems } = await verify(desk, job);
  const isJournal = name === '/desk/journal.jsonl';
  const lost = isJournal ? lostFrom(before, after) : [];
  const hasOlder = disk.contents().has(name.replace('.json', '.previous.json'));
  const unreadableArticle = /articles\/([^.]+)\.json$/.exec(name)?.[1];
  const expectedUnreadable = unreadableArticle === undefined || hasOlder ? [] : [unreadableArticle];
  if (JSON.stringify(reportedLost(desk)) !== JSON.stringify(lost))
    complaints.push(`Lost are ${lost.join()}, reported were ${reportedLost(desk).join()}.`);
  if (unreadable.join() !== expectedUnreadable.join()) complaints.push(`Unreadable: ${unreadable.join()}.`);
  if (JSON.stringify(pictureOf(desk.state)) !== JSON.stringify(pictureWithout(lost, desk.state)))
    complaints.push('The state is not what the damage left.');
  const isHistory = name.includes('/history/');
  const mustBeNamed = isHistory ? lostFrom(before, after).length > 0 : !isJournal || lost.length > 0;
  if (mustBeNamed && problems.length === 0) complaints.push('Nothing was reported.');
  if (isHistory) {
    const told = problems.map(({ message }) => /history: (.*)\.$/.exec(message)?.[1] ?? '').join('');
    const numbers = told.split(', ').flatMap((stretch) => {
      const [first = 0, last = first] = stretch.split('–').map(Number);
      return first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
    if (numbers.join() !== lostFrom(before, after).join())
      complaints.push(`Lost from the history are ${lostFrom(before, after).join()}, reported were ${told}.`);
  }
  await desk.close();
  return complaints;
}

describe(`damage (seed ${seed})`, () => {
  test('is found, named, and takes nothing but what it touches', async () => {
    const coin = coinOf(seed);
    for (let round = 0; round < rounds(40, 10_000); round++) {
      const damage = damageOf(whole, coin);
      if (damage === null) continue;
      const told = `round ${round}, ${damage.how} ${damage.name}`;
      expect((await complaintsAfter(damage)).map((complaint) => `${told}: ${complaint}`)).toEqual([]);
    }
  });
});
