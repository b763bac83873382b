import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breaches } from '../web-annotation/model-rules.ts';
import { sample, sampleAnnotations, sampleTitle, Terminal } from './slantwise.ts';

const counts = { actor: 11, stance: 10, bias: 11, note: 2 };

test('the main job: import, annotate, list, show, export, verify', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  const annotated = await terminal.json('annotate', id.slice(0, 12), '--from', sampleAnnotations);
  expect(annotated).toMatchObject({ code: 0, ok: true, result: { moved: [], known: [], unplaced: [] } });

  expect(await terminal.json('list')).toMatchObject({
    code: 0,
    result: { articles: [{ id, title: sampleTitle, published: '2015-11-22', annotations: counts }] },
  });
  const shown = await terminal.run('show', sampleTitle);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('Russia strongly supports Bashar Assad');

  const found = await terminal.json('search', '"bashar assad"', '--kind', 'stance', '--limit', '1');
  expect(found).toMatchObject({
    code: 0,
    result: { hits: [{ part: 'note', kind: 'stance', articleId: id }] },
  });
  expect((await terminal.run('search', 'krem*')).stdout).toContain('Kremlin');

  const exported = await terminal.json('export', sampleTitle, '--format', 'w3c', '--out', 'out/sample.json');
  expect(exported).toMatchObject({
    code: 0,
    result: { files: [{ path: join(terminal.folder, 'out/sample.json') }] },
  });
  const file: unknown = JSON.parse(readFileSync(join(terminal.folder, 'out/sample.json'), 'utf8'));
  expect(breaches(file)).toEqual([]);
  expect(file).toMatchObject({ total: 34 });

  expect(await terminal.json('verify')).toMatchObject({
    code: 0,
    result: { articles: 1, annotations: 34, problems: [] },
  });
});

test('the export of the sample is the file in fixtures/, but for the article’s id and the time', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  await terminal.run('annotate', id, '--from', sampleAnnotations);
  const { bytes } = await terminal.run('export', id, '--format', 'w3c', '--out', '-');
  const settle = (text: string): string => {
    const file = JSON.parse(text) as { id: string; generated: string; articles: { id: string }[] };
    return text
      .replaceAll(file.articles[0]?.id ?? '', 'ARTICLE')
      .replaceAll(file.id, 'COLLECTION')
      .replace(file.generated, 'NOW');
  };
  expect(settle(bytes.toString())).toBe(settle(readFileSync(sampleAnnotations, 'utf8')));
});

test('the same file of annotations twice adds nothing and is no failure', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  await terminal.run('annotate', id, '--from', sampleAnnotations);
  const again = await terminal.run('annotate', id, '--from', sampleAnnotations);
  expect([again.code, again.stdout]).toEqual([
    0,
    `0 annotations added to “${sampleTitle}”.\n34 annotations there already, left as they are.\n`,
  ]);
});

test('what cannot be placed is listed and gives exit code 3; the rest is kept', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  const quoting = (exact: string): object => ({
    type: 'Annotation',
    bodyValue: 'Look.',
    target: { source: 'http://example.org/', selector: { type: 'TextQuoteSelector', exact } },
  });
  const file = join(terminal.folder, 'notes.json');
  writeFileSync(file, JSON.stringify([quoting('The ink was barely dry'), quoting('The ink was wet')]));
  const said = await terminal.run('annotate', id, '--from', 'notes.json');
  expect(said.code).toBe(3);
  expect(said.stdout).toContain('1 annotation added');
  expect(said.stdout).toContain('“The ink was wet” is not in the article.');
  expect(await terminal.json('annotate', id, '--from', 'notes.json')).toMatchObject({
    code: 3,
    ok: false,
    exit: 3,
    result: { added: [], unplaced: [{ index: 2, quote: 'The ink was wet', reason: 'absent', kept: false }] },
  });
});

test('a refused file does not keep the others out', async () => {
  const terminal = new Terminal();
  writeFileSync(join(terminal.folder, 'empty.txt'), '');
  writeFileSync(join(terminal.folder, 'ملف.txt'), 'قال الوزير إن الحرب انتهت.');
  mkdirSync(join(terminal.folder, 'Box', 'old'), { recursive: true });
  writeFileSync(join(terminal.folder, 'Box', 'old', 'talks.txt'), 'The talks failed.');
  const { code, result } = await terminal.json(
    'import',
    'empty.txt',
    'ملف.txt',
    'nowhere.md',
    sample,
    sample,
    'Box/',
  );
  const { files } = result as { files: { name: string; outcome: string; error?: { message: string } }[] };
  expect(code).toBe(3);
  expect(files.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['empty.txt', 'refused'],
    ['ملف.txt', 'imported'],
    ['nowhere.md', 'refused'],
    [sample, 'imported'],
    [sample, 'known'],
    ['Box/old/talks.txt', 'imported'],
  ]);
  expect(files[2]?.error?.message).toBe('There is no file “nowhere.md”.');
});

test('columns are aligned, wide characters counted as two', async () => {
  const terminal = new Terminal();
  writeFileSync(join(terminal.folder, '和平.txt'), '和平到来。');
  writeFileSync(join(terminal.folder, 'peace.txt'), 'Peace comes.');
  const { stdout } = await terminal.run('import', '和平.txt', 'peace.txt');
  const [, chinese = '', english = ''] = stdout.split('\n');
  expect(chinese.indexOf('imported')).toBe(english.indexOf('imported') - 2);
});

test('all articles go out, each its own file, those of one title told apart', async () => {
  const terminal = new Terminal();
  for (const [name, text] of [
    ['a', 'One.'],
    ['b', 'Two.'],
  ] as const) {
    writeFileSync(join(terminal.folder, `${name}.md`), `---\ntitle: Talks\n---\n\n${text}\n`);
  }
  await terminal.run('import', 'a.md', 'b.md', sample);
  const { code } = await terminal.run('export', '--all', '--format', 'w3c', '--out', 'new/folder');
  expect(code).toBe(0);
  const names = readdirSync(join(terminal.folder, 'new/folder'));
  expect(names).toHaveLength(3);
  expect(names).toContain(`${sampleTitle}.json`);
  expect(names.filter((name) => name.startsWith('Talks '))).toHaveLength(2);
});

test('all articles go out together where that is asked for, narrowed to some annotations', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  await terminal.run('annotate', id, '--from', sampleAnnotations);
  writeFileSync(join(terminal.folder, 'b.md'), '---\ntitle: Talks\n---\n\nTwo.\n');
  await terminal.run('import', 'b.md');
  const all = ['export', '--all', '--format', 'w3c', '--articles', 'together', '--out', '-'];
  const { code, stdout } = await terminal.run(...all, '--kinds', 'stance', '--analysts', 'M. Idris');
  expect(code).toBe(0);
  const { articles, first } = JSON.parse(stdout) as Collection;
  expect(articles).toHaveLength(2);
  expect(first.items.length).toBeGreaterThan(5);
  expect(new Set(first.items.map(({ motivation, creator }) => `${motivation} ${creator.name}`))).toEqual(
    new Set(['assessing M. Idris']),
  );
  const nobody = await terminal.json('export', id, '--format', 'w3c', '--out', 'x', '--analysts', 'Nobody');
  expect(nobody).toMatchObject({ code: 2, error: { message: 'There is no analyst “Nobody”.' } });
});

interface Collection {
  readonly articles: readonly unknown[];
  readonly first: {
    readonly items: readonly { readonly motivation: string; readonly creator: { readonly name: string } }[];
  };
}

test('one article goes into a folder that is there under its title, and replaces what is there', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  mkdirSync(join(terminal.folder, 'out'));
  for (let time = 0; time < 2; time++) {
    expect((await terminal.run('export', id, '--format', 'w3c', '--out', 'out')).code).toBe(0);
  }
  expect(readdirSync(join(terminal.folder, 'out'))).toEqual([`${sampleTitle}.json`]);
});

test('an article is found by id, start of an id and title', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  for (const meant of [id, id.slice(0, 9), id.toUpperCase(), sampleTitle]) {
    expect((await terminal.run('show', meant)).code).toBe(0);
  }
});

test('where no article, or more than one, is meant, one sentence says so', async () => {
  const terminal = new Terminal();
  for (const text of ['One.', 'Two.']) {
    writeFileSync(join(terminal.folder, `${text}md`), `---\ntitle: Talks\n---\n\n${text}\n`);
  }
  await terminal.run('import', 'One.md', 'Two.md');
  expect(await terminal.json('show', 'Talk')).toMatchObject({ code: 1, error: { code: 'not-found' } });
  const { code, error } = await terminal.json('show', 'Talks');
  expect([code, error?.code]).toEqual([1, 'conflict']);
  expect(error?.message).toContain('2 articles have the title “Talks”: give more of one id');
});

test('verify finds a text that was altered, and says so with exit code 1', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  const path = join(terminal.workspace, 'articles', `${id}.json`);
  writeFileSync(path, readFileSync(path, 'utf8').replace('pipelines', 'pipedream'));
  const { code, result } = await terminal.json('verify');
  expect(code).toBe(1);
  expect((result as { problems: { file: string }[] }).problems[0]?.file).toBe(`articles/${id}.json`);
});

test('a title cannot command the terminal', async () => {
  const terminal = new Terminal();
  writeFileSync(join(terminal.folder, 'evil.md'), '---\ntitle: "a\\e[31mb\\u202ec"\n---\n\nText.\n');
  await terminal.run('import', 'evil.md');
  const { stdout } = await terminal.run('list');
  expect(stdout).toContain('bc');
  for (const command of ['\u001b', '\u202e']) expect(stdout).not.toContain(command);
});

test('actors go out as a table and come in again; a trial does nothing', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  await terminal.run('annotate', id, '--from', sampleAnnotations);
  const out = join(terminal.folder, 'actors.csv');
  expect(await terminal.json('actors', 'export', 'actors.csv')).toMatchObject({
    code: 0,
    result: { path: out },
  });
  writeFileSync(out, `${readFileSync(out, 'utf8')},Qatar\r\n,Bahrain,,,Bahrain!\r\n`);
  const trial = await terminal.json('actors', 'import', 'actors.csv', '--dry-run');
  const taken = await terminal.json('actors', 'import', 'actors.csv');
  const again = await terminal.json('actors', 'import', 'actors.csv');
  const outcomes = ({ result }: typeof trial): unknown =>
    (result as { planned: { name: string; outcome: string }[] }).planned
      .slice(-2)
      .map(({ name, outcome }) => `${name} ${outcome}`);
  expect([trial, taken, again].map(outcomes)).toEqual([
    ['Qatar added', 'Bahrain refused'],
    ['Qatar added', 'Bahrain refused'],
    ['Qatar same', 'Bahrain refused'],
  ]);
  expect([trial.code, taken.code]).toEqual([3, 3]);
  expect((await terminal.run('actors', 'mend', 'actors.csv')).code).toBe(2);
});

test('the codebook goes out as REFI-QDA and comes in again; a trial does nothing', async () => {
  const terminal = new Terminal();
  const small = join(import.meta.dirname, '../../../fixtures/codebook/small.qdc');
  const trial = await terminal.json('codebook', 'import', small, '--dry-run');
  const taken = await terminal.json('codebook', 'import', small);
  const again = await terminal.json('codebook', 'import', small);
  const outcomes = ['same', 'same', 'added', 'added'].map(
    (outcome) => expect.objectContaining({ outcome }) as unknown,
  );
  expect(trial).toMatchObject({ code: 0, result: { planned: outcomes, done: false } });
  expect(taken).toMatchObject({ code: 0, result: { planned: outcomes, done: true } });
  expect(again).toMatchObject({ result: { planned: Array(4).fill({ outcome: 'same' }) } });

  const exported = await terminal.json('codebook', 'export', 'out/all.qdc');
  expect(exported).toMatchObject({ code: 0, result: { codes: 52, losses: [{ what: 'code-sources' }] } });
  expect(readFileSync(join(terminal.folder, 'out/all.qdc'), 'utf8')).toContain('War &amp; “peace”');
  expect((await terminal.run('codebook', 'import', small, '--as', 'colours')).code).toBe(2);
});

test('a new edition carries its annotations over, and says what was lost', async () => {
  const terminal = new Terminal();
  const id = await terminal.withSample();
  await terminal.json('annotate', id, '--from', sampleAnnotations);
  const text = readFileSync(sample, 'utf8');
  writeFileSync(
    join(terminal.folder, 'same.md'),
    text.replace('Few observers believe', 'Few sober observers believe'),
  );
  writeFileSync(join(terminal.folder, 'cut.md'), text.slice(0, text.length / 2));
  const edition = await terminal.json('import', 'same.md', '--edition-of', sampleTitle);
  expect(edition).toMatchObject({ code: 0, result: { editionOf: id, counts: { lost: 0 } } });
  const imported = await terminal.json('import', 'cut.md');
  const cutId = (imported.result as { files: { articleId: string }[] }).files[0]?.articleId ?? '';
  const planned = await terminal.json('edition', cutId, '--of', id, '--dry-run');
  expect(planned).toMatchObject({ code: 3, result: { editionOf: id, articleId: cutId, done: false } });
  const cut = await terminal.run('edition', cutId, '--of', id);
  expect(cut.code).toBe(3);
  expect(cut.stdout).toMatch(/34 annotations carried over.*[1-9]\d* without a passage/s);
  const none = { exact: 0, moved: 0, lost: 0 };
  expect(await terminal.json('edition', cutId, '--of', id)).toMatchObject({
    code: 0,
    result: { counts: none, done: false },
  });
  expect((await terminal.run('edition', id, '--of', cutId)).code).toBe(1);
  expect(await terminal.json('verify')).toMatchObject({ code: 0, result: { articles: 3, problems: [] } });
  expect((await terminal.run('import', 'a.md', 'b.md', '--edition-of', id)).code).toBe(2);
});
