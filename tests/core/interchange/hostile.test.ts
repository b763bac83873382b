import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lossInWords } from '../../../electron/cli/losses.ts';
import { readActors } from '../../../electron/core/actors-file/read-actors.ts';
import { readCodebook } from '../../../electron/core/codebook-file/read-codebook.ts';
import type { SourceFile } from '../../../electron/core/importers/importer.ts';
import { parseAnnotations, readForeign } from '../../../electron/core/interchange/read-foreign.ts';
import { planAnnotations } from '../../../electron/core/web-annotation/plan-annotations.ts';
import type { Result } from '../../../shared/errors.ts';
import { exportFormatIds } from '../../../shared/export/export-formats.ts';
import { sampleArticle } from '../../builders/exported-pdf.ts';
import { aDnaProject } from '../../builders/dna-project.ts';
import { fuzzed, fuzzTimeout, mutationsOf } from '../../builders/fuzzing.ts';
import { aWorkspace } from '../../builders/workspace.ts';
import { zipped } from '../../builders/zipped.ts';
import { aFile } from '../importers/reading.ts';
import { written } from './exchange.ts';
import * as samples from './samples.ts';

const fixtures = path.join(import.meta.dirname, '../../../fixtures');
const desk = aWorkspace();
const { article } = await sampleArticle(desk);

/** A sentence that a person can read, whatever the file. */
function expectWords(result: Result<unknown>, { name }: SourceFile): void {
  if (result.ok) return;
  expect(result.error.code).toBe('format');
  expect(result.error.message).toMatch(/^“[^]*” [^]*\.$/);
  expect(result.error.details['name']).toBe(name);
}

/** Reads a file as annotations and takes what is in it into an article, on paper. */
async function expectSoundAnnotations(file: SourceFile): Promise<void> {
  const read = await readForeign(file);
  if (read === null) return;
  expectWords(read, file);
  if (!read.ok) return;
  const context = { ...desk.clock, analystId: desk.analyst.id, findChange: () => undefined };
  for (const document of read.value.documents) {
    const plan = planAnnotations(desk.state, article.id, document, context);
    expect(plan.ok).toBe(true);
  }
}

const ours = await Promise.all(
  exportFormatIds
    .filter((format) => !['pdf'].includes(format))
    .map(async (format) => (await written(desk, [article.id], format)).file),
);
const theirs = [...Object.values(samples), { name: 'project.dna', bytes: aDnaProject() }];

test.each([...theirs, ...ours].map((file) => [file.name, file] as const))(
  '%s, torn and mangled, is read in part or refused in words',
  async (_, file) => {
    const runs = theirs.includes(file) ? 40 : 4;
    await fc.assert(fc.asyncProperty(mutationsOf(file), expectSoundAnnotations), fuzzed(runs));
  },
  fuzzTimeout(),
);

test(
  'codebooks and actors, torn and mangled, are read in part or refused in words',
  async () => {
    const codebook = { name: 'small.qdc', bytes: readFileSync(path.join(fixtures, 'codebook/small.qdc')) };
    const registry = aFile(
      'actors.csv',
      'id,name,aliases,kind,country\n,Roe,"R. Roe; Mr Roe",,RUS\n,"Kim ""K""",,,\n',
    );
    await fc.assert(
      fc.asyncProperty(mutationsOf(codebook), async (file) => expectWords(readCodebook(file, []), file)),
      fuzzed(60),
    );
    await fc.assert(
      fc.asyncProperty(mutationsOf(registry), async (file) => expectWords(readActors(file), file)),
      fuzzed(60),
    );
  },
  fuzzTimeout(),
);

test('bombs, entities, ways out of the archive and files beyond all measure are refused in words', async () => {
  const refusal = async (file: SourceFile): Promise<string> => {
    const result = await parseAnnotations(file);
    return result.ok ? `read: ${result.value.losses.map(lossInWords).join(' ')}` : result.error.message;
  };
  const bomb = zipSync({ 'a.ann': Buffer.alloc(8 * 2 ** 20, ' ') });
  expect(await refusal(aFile('a.zip', bomb))).toBe('“a.zip” holds more, unpacked, than any article.');
  const entities = zipped({ 'project.qde': '<!DOCTYPE a [<!ENTITY b "c">]><Project name="&b;"/>' });
  expect(await refusal(aFile('a.qdpx', entities))).toContain('its project declares entities of its own');
  const deep = zipped({ 'project.qde': '<Project name="a">'.repeat(50_000) });
  expect(await refusal(aFile('a.qdpx', deep))).toBe(
    '“a.qdpx” has elements inside each other beyond all measure.',
  );
  const outside = zipped({
    'project.qde':
      '<Project name="a"><Sources><TextSource guid="a" name="T" plainTextPath="internal://../../../etc/passwd"/></Sources></Project>',
  });
  expect(await refusal(aFile('a.qdpx', outside))).toBe('read: The text “T” is not in the file.');
  const large = { name: 'a.tsv', bytes: new Uint8Array(65 * 2 ** 20) };
  expect(await refusal(large)).toBe('“a.tsv” is larger than 64 MiB.');
  const far = aFile(
    'a.tsv',
    '#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|c\n\n#Text=A\n1-1\t999999999-1000000000\tA\tx\t\n',
  );
  expect(await refusal(far)).toBe('“a.tsv” is damaged: its rows do not fit its text.');
  const many = aFile('a.ann', 'T1\tA 0 1\tx\n'.repeat(50_001));
  expect(await refusal(many)).toBe('“a.ann” holds more than 50,000 annotations.');
});
