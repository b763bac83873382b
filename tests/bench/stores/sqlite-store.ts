import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from './store.ts';

/** A table of articles and one of annotations, records as JSON; each edit is synced, as ours are. */
export const sqliteStore: Store = {
  name: 'node:sqlite',
  most: null,
  edits: 300,
  async fill({ dir, contents }) {
    const database = new DatabaseSync(join(dir, 'library.sqlite'));
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
      CREATE TABLE articles (id TEXT PRIMARY KEY, record TEXT, document TEXT) WITHOUT ROWID;
      CREATE TABLE annotations (id TEXT PRIMARY KEY, article TEXT, record TEXT) WITHOUT ROWID;
      CREATE INDEX by_article ON annotations (article); BEGIN`);
    const addArticle = database.prepare('INSERT INTO articles VALUES (?, ?, ?)');
    const addAnnotation = database.prepare('INSERT INTO annotations VALUES (?, ?, ?)');
    for (const { article, document, annotations } of contents()) {
      addArticle.run(article.id, JSON.stringify(article), JSON.stringify(document));
      for (const each of annotations) addAnnotation.run(each.id, each.articleId, JSON.stringify(each));
    }
    database.exec('COMMIT');
    database.close();
    await Promise.resolve();
  },
  async open({ dir }) {
    const database = new DatabaseSync(join(dir, 'library.sqlite'));
    database.exec('PRAGMA synchronous = FULL');
    // What the library shows: every record, and how many annotations it has.
    const counts = database.prepare('SELECT article, count(*) FROM annotations GROUP BY article').all();
    const records = database.prepare('SELECT record FROM articles').all();
    const articles = records.map(({ record }) => JSON.parse(String(record)) as unknown);
    if (articles.length < counts.length) throw new Error('An article is missing.');
    const addAnnotation = database.prepare('INSERT OR REPLACE INTO annotations VALUES (?, ?, ?)');
    return Promise.resolve({
      add: async (annotation) => {
        addAnnotation.run(annotation.id, annotation.articleId, JSON.stringify(annotation));
        await Promise.resolve();
      },
      compact: null,
      index: null,
      search: async (word) => {
        const found = database
          .prepare(
            `SELECT (SELECT count(*) FROM articles WHERE document LIKE ?1) +
             (SELECT count(*) FROM annotations WHERE record ->> '$.body' LIKE ?1) AS total`,
          )
          .get(`%${word}%`);
        return Promise.resolve(Number(found?.['total'] ?? 0));
      },
      close: async () => {
        database.close();
        await Promise.resolve();
      },
    });
  },
};
