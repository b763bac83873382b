import { allKept } from '../../../shared/api/keeping.ts';
import { expect, test } from 'vitest';
import type { ArticleSnapshot, DeskSnapshot, LibraryPage } from '../../../shared/api/desk-snapshot.ts';
import { emptyDeskState } from '../../../shared/api/desk-state.ts';
import { emptyUndoStack } from '../../../shared/changes/undo-stack.ts';
import { Replica } from '../../../renderer/state/replica.ts';
import { aNote } from '../../builders/bodies.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

const text = 'Russia backs Assad. Iran does so too.';

/** The core's side: a workspace that numbers its changes. */
function aCore() {
  const desk = aWorkspace();
  const { document } = desk.article({ text });
  const { articleId } = document;
  return { desk, articleId, seq: () => desk.journal.length };
}

function deskSnapshot({ state, analyst, journal }: TestWorkspace): DeskSnapshot {
  const [settings] = state.values('settings');
  if (settings === undefined) throw new Error('no settings');
  return {
    seq: journal.length,
    settings,
    analysts: [...state.values('analysts')],
    actors: [...state.values('actors')],
    terms: [...state.values('terms')],
    lexicon: [...state.values('lexicon')],
    filters: [...state.values('filters')],
    conflicts: [],
    blindCodings: [],
    articles: [...state.values('articles')],
    counts: [...state.counts],
    before: null,
    usage: [...state.usage],
    analystId: analyst.id,
    deskState: emptyDeskState,
    undo: emptyUndoStack,
    shell: {
      name: 'loopback',
      nativeDialogs: false,
      platform: 'linux',
      version: '1.0.0',
      workspacePath: '/',
    },
    keeping: allKept,
    migrated: null,
    rescued: null,
    findings: [],
  };
}

function articleSnapshot({ state, journal }: TestWorkspace, articleId: string): ArticleSnapshot {
  const document = state.document(articleId);
  if (document === undefined) throw new Error('the article is not open');
  return { seq: journal.length, document, annotations: [...state.annotations(articleId)] };
}

/** Hands over the changes with these numbers, the first being 1. */
function deliver(replica: Replica, desk: TestWorkspace, ...numbers: readonly number[]): boolean[] {
  return numbers.map((seq) => {
    const change = desk.journal[seq - 1];
    if (change === undefined) throw new Error(`no change ${seq}`);
    return replica.receive({ seq, change });
  });
}

const quotes = (replica: Replica, articleId: string): (string | undefined)[] =>
  [...replica.state.annotations(articleId)].map(({ anchors }) => anchors[0]?.quote);

test('changes are applied once and in order; a gap is told', () => {
  const { desk, seq } = aCore();
  const replica = new Replica();
  replica.load(deskSnapshot(desk));
  const before = seq();
  desk.actor({ name: 'Iran' });
  desk.actor({ name: 'Syria' });
  desk.actor({ name: 'France' });
  expect(deliver(replica, desk, before + 1, before + 1, before + 3)).toEqual([true, true, false]);
  expect([...replica.state.values('actors')].map(({ name }) => name)).toEqual(['Iran']);
  expect(deliver(replica, desk, before + 2, before + 3)).toEqual([true, true]);
  expect([...replica.state.values('actors')].map(({ name }) => name)).toEqual(['Iran', 'Syria', 'France']);
});

test('an article that opens while changes arrive misses none and takes none twice', async () => {
  const { desk, articleId, seq } = aCore();
  const replica = new Replica();
  replica.load(deskSnapshot(desk));
  const first = desk.annotate(articleId, 'Russia', aNote());
  const snapshot = articleSnapshot(desk, articleId);
  desk.annotate(articleId, 'Iran', aNote());
  desk.do({ type: 'annotation.delete', articleId, ids: [first.id] });
  const opened = replica.openArticle(articleId, async () => {
    deliver(replica, desk, seq() - 2, seq() - 1, seq());
    return snapshot;
  });
  expect((await opened)?.size).toBe(1);
  expect(quotes(replica, articleId)).toEqual(['Iran']);
  expect(replica.state.countsOf(articleId).note).toBe(1);
});

test('an article that is asked for twice at once is opened once', async () => {
  const { desk, articleId } = aCore();
  const replica = new Replica();
  replica.load(deskSnapshot(desk));
  let fetched = 0;
  const fetch = async (): Promise<ArticleSnapshot> => {
    fetched += 1;
    return articleSnapshot(desk, articleId);
  };
  const [first, second] = await Promise.all([
    replica.openArticle(articleId, fetch),
    replica.openArticle(articleId, fetch),
  ]);
  expect(fetched).toBe(1);
  expect(first).not.toBeNull();
  expect(second).toBe(first);
});

test('a snapshot that is ahead of the changes ends where the changes end', async () => {
  const { desk, articleId, seq } = aCore();
  const replica = new Replica();
  replica.load(deskSnapshot(desk));
  const note = desk.annotate(articleId, 'Russia', aNote('a'));
  for (const words of ['b', 'c']) {
    desk.do({ type: 'annotation.edit', articleId, id: note.id, body: aNote(words) });
  }
  await replica.openArticle(articleId, async () => articleSnapshot(desk, articleId));
  deliver(replica, desk, seq() - 2, seq() - 1, seq());
  expect(replica.state.get('annotations', note.id, articleId)?.body).toMatchObject({ text: 'c' });
});

test('a view is another one only when what it looks at was touched', () => {
  const { desk, articleId, seq } = aCore();
  const replica = new Replica();
  replica.load(deskSnapshot(desk));
  const actors = ['actors'] as const;
  const counts = ['counts'] as const;
  const [a, c] = [replica.view(actors), replica.view(counts)];
  desk.annotate(articleId, 'Russia', aNote());
  deliver(replica, desk, seq());
  expect(replica.view(actors)).toBe(a);
  expect(replica.view(counts)).not.toBe(c);
});

test('the rest of the library arrives while it is worked on, and nothing is counted twice or missed', async () => {
  const { desk, articleId, seq } = aCore();
  const { document: other } = desk.article({ text: 'Iran denied it.', title: 'Before' });
  const snapshot = deskSnapshot(desk);
  const isOther = (id: string): boolean => id === other.articleId;
  const replica = new Replica();
  replica.load({
    ...snapshot,
    articles: snapshot.articles.filter(({ id }) => !isOther(id)),
    counts: snapshot.counts.filter(([id]) => !isOther(id)),
    before: articleId,
  });
  expect([replica.isWhole, replica.library.sizes.articles]).toEqual([false, 1]);
  const page = (): LibraryPage => ({
    seq: seq(),
    articles: [...desk.state.values('articles')].filter(({ id }) => isOther(id)),
    counts: [...desk.state.counts].filter(([id]) => isOther(id)),
    before: null,
  });
  const from = seq();
  desk.annotate(other.articleId, 'Iran', aNote());
  const early = page();
  desk.annotate(other.articleId, 'denied', aNote());
  desk.do({ type: 'article.edit', id: other.articleId, fields: { title: 'After' } });
  expect(
    await replica.addPage(async () => {
      deliver(replica, desk, from + 1, from + 2, from + 3); // overtaken on the way
      return early;
    }),
  ).toBeNull();
  expect(replica.state.get('articles', other.articleId)?.title).toBe('After');
  expect(replica.state.countsOf(other.articleId).note).toBe(2);
  expect([replica.isWhole, replica.library.sizes.articles]).toEqual([true, 2]);
  desk.annotate(other.articleId, 'it', aNote());
  const ahead = page();
  const added = replica.addPage(() => Promise.resolve(ahead));
  await Promise.resolve();
  deliver(replica, desk, seq());
  await added;
  expect(replica.state.countsOf(other.articleId).note).toBe(3);
});
