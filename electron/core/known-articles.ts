import type { Change } from '../../shared/changes/change.ts';
import { partOf } from '../../shared/changes/parts-of-change.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import { ArticleIndex, type IndexedText } from './article-index.ts';

/** What tells whether an article is in the library already, or one like it. */
const texts = {
  /** Of the canonical text. */
  checksums: { name: 'checksum', of: ({ checksum }) => checksum },
  /** Whichever way they are capitalised. */
  titles: { name: 'title', of: ({ title }) => title, form: (title) => title.toLowerCase() },
  sources: { name: 'source', of: ({ source }) => source },
  /** Of the files that they came from. */
  fileNames: { name: 'name', of: ({ origin }) => origin?.name },
  /** The articles that they are new editions of. */
  earlierEditions: { name: 'revisionOf', of: ({ revisionOf }) => revisionOf },
} as const satisfies Readonly<Record<string, IndexedText>>;

/** The library's articles by what others are found by: what asking costs does not grow with the library. */
export class KnownArticles {
  readonly by: Readonly<Record<keyof typeof texts, ArticleIndex>>;

  constructor({ tables: { articles } }: WorkspaceState) {
    this.by = {
      checksums: new ArticleIndex(articles, texts.checksums),
      titles: new ArticleIndex(articles, texts.titles),
      sources: new ArticleIndex(articles, texts.sources),
      fileNames: new ArticleIndex(articles, texts.fileNames),
      earlierEditions: new ArticleIndex(articles, texts.earlierEditions),
    };
  }

  note(change: Change): void {
    const indexes = Object.values(this.by);
    for (const entry of partOf(change, null).entries) {
      if (entry.table === 'articles') for (const index of indexes) index.note(entry);
    }
  }
}
