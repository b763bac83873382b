import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { LibraryArticle } from '../../builders/large-workspace.ts';
import type { Store } from './store.ts';

/** lowdb as its manual shows it: everything in one JSON file, written whole at each change. */
export const lowdbStore: Store = {
  name: 'lowdb JSONFile',
  most: 100_000, // a million annotations are longer than a string can be
  edits: 5,
  async fill({ dir, contents }) {
    const low = new Low<Library>(new JSONFile(join(dir, 'lowdb.json')), { articles: [...contents()] });
    await low.write();
  },
  async open({ dir }) {
    const low = new Low<Library>(new JSONFile(join(dir, 'lowdb.json')), { articles: [] });
    await low.read();
    return {
      async add(annotation) {
        const { articles } = low.data;
        const place = articles.findIndex(({ article }) => article.id === annotation.articleId);
        const found = articles[place];
        if (found === undefined) throw new Error('The article is not there.');
        articles[place] = { ...found, annotations: [...found.annotations, annotation] };
        await low.write();
      },
      compact: null,
      index: null,
      search: (word) =>
        Promise.resolve(low.data.articles.reduce((sum, each) => sum + holding(each, word), 0)),
      close: () => Promise.resolve(),
    };
  },
};

/** How many of an article's text and notes hold a word: with nothing but the records, each is looked through. */
function holding({ document, annotations }: LibraryArticle, word: string): number {
  const notes = annotations.map(({ body }) => (body.kind === 'note' ? body.text : body.note));
  return [document.text, ...notes].filter((text) => text.toLowerCase().includes(word)).length;
}

interface Library {
  readonly articles: LibraryArticle[];
}
