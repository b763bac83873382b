import { labelSubject } from '../../../shared/changes/change.ts';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { planImport, type PlannedTerm } from '../../../shared/codebook/plan-import.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { Scheme } from '../../../shared/schema/term.ts';
import { codebookJson } from '../../core/codebook-file/codebook-json.ts';
import type { CodebookFormat } from '../../core/codebook-file/codebook-format.ts';
import { codebookOf } from '../../core/codebook-file/codebook-of.ts';
import { qdc } from '../../core/codebook-file/qdc.ts';
import { readCodebook } from '../../core/codebook-file/read-codebook.ts';
import { readSourceFile } from '../../core/source-files.ts';
import { SHAREABLE, writeDurably } from '../../core/storage/durable-write.ts';
import { onDisk } from '../../core/storage/storage-failure.ts';
import { count } from '../count.ts';
import { oneLine } from '../display-width.ts';
import { lossInJson, lossInLines } from '../losses.ts';
import { table } from '../table.ts';
import { wrongUse, type Desk, type Outcome, type Verb } from '../verb.ts';

export const codebookVerb: Verb = {
  usage: 'codebook export PATH | codebook import FILE',
  summary: 'write the codebook to a file, or take codes in from one: .json, .qdc (REFI-QDA)',
  operands: { least: 2, most: 2 },
  options: {
    as: {
      value: 'SCHEME',
      summary: `import: what codes are of which the file does not say: ${Scheme.options.join(', ')}`,
    },
    'dry-run': { value: null, summary: 'import: say what would be done, and do nothing' },
  },
  plan: ({ operands: [deed = '', path = ''], value, has, json }) => {
    if (deed === 'import') {
      const scheme = Scheme.safeParse(value('as') ?? 'bias').data;
      if (scheme === undefined)
        return wrongUse(`There is no scheme “${value('as')}”; there are ${Scheme.options.join(', ')}.`);
      return ok((desk) => importCodebook(desk, path, scheme, has('dry-run')));
    }
    if (deed !== 'export') return wrongUse(`A codebook can be exported or imported, not “${deed}”.`);
    if (has('dry-run') || has('as')) return wrongUse('Only an import takes --as and --dry-run.');
    if (path === '-' && json)
      return wrongUse('Standard output is either the export (-) or JSON (--json), not both.');
    return ok((desk) => exportCodebook(desk, path, path.toLowerCase().endsWith('.qdc') ? qdc : codebookJson));
  },
};

async function exportCodebook(
  { workspace, clock, cwd, stdout }: Desk,
  out: string,
  format: CodebookFormat,
): Promise<Result<Outcome>> {
  const codebook = codebookOf(workspace.state, clock.now());
  const { text, losses } = format.write(codebook);
  const bytes = Buffer.from(text, 'utf8');
  if (out === '-') {
    stdout.write(bytes);
    return ok({ exit: 'done', data: null, text: () => '', remarks: losses.flatMap(lossInLines) });
  }
  const path = resolve(cwd, out);
  const written = await onDisk(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(path, bytes, { mode: SHAREABLE });
  });
  if (!written.ok) return written;
  const codes = codebook.terms.length;
  return ok({
    exit: 'done',
    data: { path, bytes: bytes.length, codes, losses: losses.map(lossInJson) },
    text: () => `${count(codes, 'code')} written to ${path}`,
    remarks: losses.flatMap(lossInLines),
  });
}

async function importCodebook(
  { workspace, clock, cwd }: Desk,
  file: string,
  scheme: Scheme,
  isTrial: boolean,
): Promise<Result<Outcome>> {
  const source = await readSourceFile(resolve(cwd, file));
  if (!source.ok) return source;
  const { terms } = workspace.state.tables;
  const read = readCodebook(source.value, terms.keys());
  if (!read.ok) return read;
  const { entries, losses } = read.value;
  const { planned, commands } = planImport(terms.values(), entries, { scheme, newId: () => clock.newId() });
  if (!isTrial && commands.length > 0) {
    const label = { action: 'codebook.import', subject: labelSubject(source.value.name) };
    const done = await workspace.run({ type: 'batch', label, commands: [...commands] });
    if (!done.ok) return done;
  }
  const told = planned.filter(({ outcome }) => outcome !== 'same');
  return ok({
    exit: losses.length === 0 ? 'done' : 'partly',
    data: {
      planned: planned.map(({ name, depth, outcome, fields }) => ({ name, depth, outcome, fields })),
      losses: losses.map(lossInJson),
      done: !isTrial,
    },
    text: (style) =>
      told.length === 0
        ? 'Every code of the file is there already, and the same.'
        : table<PlannedTerm>(
            [
              { heading: 'OUTCOME', cell: ({ outcome }) => outcome },
              { heading: 'NAME', cell: ({ name, depth }) => oneLine(`${'  '.repeat(depth)}${name}`) },
              { heading: 'CHANGED', cell: ({ fields }) => fields.join(', ') },
            ],
            told,
            style,
          ),
    remarks: [...losses.flatMap(lossInLines), ...(isTrial ? ['Nothing was done: --dry-run.'] : [])],
  });
}
