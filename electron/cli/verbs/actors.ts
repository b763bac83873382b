import { labelSubject } from '../../../shared/changes/change.ts';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ActorRemark } from '../../../shared/actors/actor-remark.ts';
import { planImport, type PlannedActor } from '../../../shared/actors/plan-import.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { actorRemarksEn } from '../../../shared/words/actor-remarks-en.ts';
import type { ActorsFormat } from '../../core/actors-file/actors-format.ts';
import { actorsCsv } from '../../core/actors-file/actors-csv.ts';
import { actorsJson } from '../../core/actors-file/actors-json.ts';
import { readActors } from '../../core/actors-file/read-actors.ts';
import { readSourceFile } from '../../core/source-files.ts';
import { SHAREABLE, writeDurably } from '../../core/storage/durable-write.ts';
import { onDisk } from '../../core/storage/storage-failure.ts';
import { count } from '../count.ts';
import { oneLine } from '../display-width.ts';
import { lossInJson, lossInLines } from '../losses.ts';
import { table } from '../table.ts';
import { wrongUse, type Desk, type Outcome, type Verb } from '../verb.ts';

export const actorsVerb: Verb = {
  usage: 'actors export PATH | actors import FILE',
  summary: 'write the registry of actors to a file, or take actors in from one: .csv, .json',
  operands: { least: 2, most: 2 },
  options: {
    'dry-run': { value: null, summary: 'import: say what would be done, and do nothing' },
  },
  plan: ({ operands: [deed = '', path = ''], has, json }) => {
    if (deed === 'import') return ok((desk) => importActors(desk, path, has('dry-run')));
    if (deed !== 'export') return wrongUse(`Actors can be exported or imported, not “${deed}”.`);
    if (has('dry-run')) return wrongUse('Only an import can be tried with --dry-run.');
    if (path === '-' && json)
      return wrongUse('Standard output is either the export (-) or JSON (--json), not both.');
    return ok((desk) =>
      exportActors(desk, path, path.toLowerCase().endsWith('.json') ? actorsJson : actorsCsv),
    );
  },
};

async function exportActors(
  { workspace, cwd, stdout }: Desk,
  out: string,
  format: ActorsFormat,
): Promise<Result<Outcome>> {
  const actors = [...workspace.state.values('actors')];
  const text = format.write({ actors, terms: [...workspace.state.values('terms')] });
  const bytes = Buffer.from(text, 'utf8');
  if (out === '-') {
    stdout.write(bytes);
    return ok({ exit: 'done', data: null, text: () => '' });
  }
  const path = resolve(cwd, out);
  const written = await onDisk(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(path, bytes, { mode: SHAREABLE });
  });
  if (!written.ok) return written;
  return ok({
    exit: 'done',
    data: { path, bytes: bytes.length, actors: actors.length },
    text: () => `${count(actors.length, 'actor')} written to ${path}`,
  });
}

async function importActors(
  { workspace, clock, cwd }: Desk,
  file: string,
  isTrial: boolean,
): Promise<Result<Outcome>> {
  const source = await readSourceFile(resolve(cwd, file));
  if (!source.ok) return source;
  const read = readActors(source.value);
  if (!read.ok) return read;
  const { name, entries, refused, losses } = read.value;
  const { planned, commands } = planImport(workspace.state, entries, () => clock.newId());
  const unread = refused.map(({ remark, ...entry }): PlannedActor => ({
    ...entry,
    outcome: 'refused',
    remarks: [remark],
  }));
  const lines = [...planned, ...unread].sort((a, b) => a.line - b.line);
  if (!isTrial && commands.length > 0) {
    const label = { action: 'actor.import', subject: labelSubject(name) };
    const done = await workspace.run({ type: 'batch', label, commands: [...commands] });
    if (!done.ok) return done;
  }
  const told = lines.filter(({ outcome, remarks }) => outcome !== 'same' || remarks.length > 0);
  const isWhole = lines.every(({ remarks }) => remarks.length === 0) && losses.length === 0;
  return ok({
    exit: isWhole ? 'done' : 'partly',
    data: { planned: lines.map(inJson), losses: losses.map(lossInJson), done: !isTrial },
    text: (style) =>
      told.length === 0
        ? 'Every actor of the file is there already, and the same.'
        : table<PlannedActor>(
            [
              { heading: 'LINE', align: 'right', cell: ({ line }) => String(line) },
              { heading: 'OUTCOME', cell: ({ outcome }) => outcome },
              { heading: 'NAME', cell: (each) => oneLine(each.name) },
              { heading: 'REMARKS', cell: ({ remarks }) => oneLine(remarks.map(inWords).join(' ')) },
            ],
            told,
            style,
          ),
    remarks: [...losses.flatMap(lossInLines), ...(isTrial ? ['Nothing was done: --dry-run.'] : [])],
  });
}

function inWords({ what, name }: ActorRemark): string {
  return actorRemarksEn[what](name);
}

/** For programs: with the sentence of each remark beside its facts. */
function inJson(planned: PlannedActor): object {
  return { ...planned, remarks: planned.remarks.map((remark) => ({ ...remark, message: inWords(remark) })) };
}
