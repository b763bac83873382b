import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { snapshotBytes } from '../../electron/core/storage/snapshot-file.ts';
import { workspaceDatabase, dataFrom } from '../../electron/core/storage/workspace-database.ts';
import { workspaceFolder } from '../../electron/core/workspace-folder.ts';
import { apply } from '../../shared/changes/apply.ts';
import { creation } from '../../shared/changes/change.ts';
import { emptyTables, WorkspaceState } from '../../shared/changes/state.ts';
import { defaultCodebook } from '../../shared/codebook/default-codebook.ts';
import type { Annotation, Body } from '../../shared/schema/annotation.ts';
import type { Article, ArticleDocument } from '../../shared/schema/article.ts';
import { uuidV7, type Id } from '../../shared/schema/ids.ts';
import { describe } from '../../shared/anchoring/describe.ts';
import { aBiasNote, aMention, aNote, aStance } from './bodies.ts';
import { TEST_START } from './clock.ts';
import { aLongText, seededNumbers } from './long-article.ts';
import { anActor, anAnalyst } from './records.ts';

export interface LibrarySize {
  readonly articles: number;
  readonly annotationsEach: number;
  /** Words of each article. */
  readonly words: number;
}

/** What a bench needs to know of a workspace that was made for it. */
export interface LargeWorkspace {
  readonly dir: string;
  readonly articleIds: readonly Id[];
  readonly actorIds: readonly Id[];
  /** Everything that the library holds, for contestants that keep it in another form; made anew at each call. */
  contents(): Iterable<LibraryArticle>;
}

export interface LibraryArticle {
  readonly article: Article;
  readonly document: ArticleDocument;
  readonly annotations: readonly Annotation[];
}

const ACTORS = 200;
const sources = ['The Harbour Times', 'Daily Courier', 'Northern Post', 'Evening Herald', 'Wire Service'];
const at = (index: number): string => new Date(TEST_START + index * 1000).toISOString();
/** The id of the n-th thing of a kind. */
export const idOf = (kind: number, index: number): Id => {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(4, index);
  random[9] = kind;
  return uuidV7(TEST_START + index, random);
};

/**
 * Makes a workspace of any size in a folder, the same for the same size on every machine. Its files are what Slantwise
 * would have written, but nothing is synced to the disk on the way.
 */
export async function makeLargeWorkspace(dir: string, size: LibrarySize): Promise<LargeWorkspace> {
  const folder = workspaceFolder(dir);
  await mkdir(folder.articles, { recursive: true });
  const analyst = anAnalyst({ id: idOf(1, 0), name: 'M. Idris' });
  const actors = Array.from({ length: ACTORS }, (_, index) =>
    anActor({ id: idOf(2, index), name: `Actor ${index + 1}` }),
  );
  const tables = emptyTables();
  tables.settings.set('workspace', { id: 'workspace', name: 'A large workspace' });
  tables.analysts.set(analyst.id, analyst);
  for (const term of defaultCodebook) tables.terms.set(term.id, term);
  for (const actor of actors) tables.actors.set(actor.id, actor);
  const state = new WorkspaceState(tables);
  const actorIds = actors.map(({ id }) => id);
  const contents = (): Iterable<LibraryArticle> => libraryOf(size, analyst.id, actorIds);
  const articleIds: Id[] = [];
  for (const { article, document, annotations } of contents()) {
    articleIds.push(article.id);
    state.tables.articles.set(article.id, article);
    apply(state, { entries: annotations.map((annotation) => creation('annotations', annotation)) });
    const pieces = await snapshotBytes('slantwise-article', { seq: 0, data: { document, annotations } });
    await writeFile(folder.article(article.id), pieces);
  }
  const database = workspaceDatabase(
    folder.files,
    folder.database,
    (_state, after) => Promise.resolve(after),
    () => undefined,
  );
  database.data = { seq: 0, data: dataFrom(state) };
  await database.write();
  return { dir, articleIds, actorIds, contents };
}

function* libraryOf(size: LibrarySize, analystId: Id, actorIds: readonly Id[]): Iterable<LibraryArticle> {
  const next = seededNumbers(size.articles);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)];
    if (found === undefined) throw new Error('Nothing to pick from.');
    return found;
  };
  const bodies: readonly (() => Body)[] = [
    () => aMention(pick(actorIds)),
    () =>
      aStance({
        holder: { type: 'actor', actorId: pick(actorIds) },
        polarity: pick(['for', 'against', 'mixed']),
      }),
    () => aBiasNote({ codeId: pick(['bias.loaded-wording', 'bias.labelling', 'bias.framing']) }),
    () => aNote('Compare this with what the other paper says.'),
  ];
  for (let index = 0; index < size.articles; index++) {
    const text = aLongText({ words: size.words, seed: index + 1 });
    const id = idOf(3, index);
    const document: ArticleDocument = {
      articleId: id,
      text,
      textVersion: 1,
      blockKinds: text.split('\n\n').map(() => 'paragraph'),
    };
    const annotations = Array.from({ length: size.annotationsEach }, (_, which): Annotation => {
      const start = Math.floor(next() * (text.length - 80));
      const anchor = describe(text, start, start + 10 + Math.floor(next() * 60), 1);
      return {
        id: idOf(4, index * size.annotationsEach + which),
        articleId: id,
        anchors: anchor === null ? [] : [anchor],
        body: pick(bodies)(),
        analystId,
        createdAt: at(index),
        modifiedAt: at(index),
        layer: 'own',
        status: 'accepted',
        links: [],
        carried: null,
      };
    });
    const article: Article = {
      id,
      title: `${text.slice(0, text.indexOf(' ', 50)).replace(/\n/g, ' ')} (${index + 1})`,
      source: pick(sources),
      author: `Reporter ${Math.floor(next() * 300)}`,
      published: `20${10 + Math.floor(next() * 16)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`,
      language: 'en',
      checksum: createHash('sha256').update(text).digest('hex'),
      textVersion: 1,
      length: text.length,
      words: size.words,
      origin: { name: `article-${index + 1}.txt`, format: 'text' },
      importedAt: at(index),
      importedBy: analystId,
      status: pick(['new', 'in-work', 'done']),
      dueDate: null,
      tags: [pick(['politics', 'economy', 'courts', 'abroad'])],
      revisionOf: null,
      deletedAt: null,
    };
    yield { article, document, annotations };
  }
}
