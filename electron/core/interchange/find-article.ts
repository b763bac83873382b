import type { Article } from '../../../shared/schema/article.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { canonicalise } from '../../../shared/text/canonical.ts';
import { textChecksum } from '../add-article.ts';
import type { Workspace } from '../workspace.ts';
import type { ForeignDocument, ForeignFile } from './foreign-file.ts';

/** The article of the library that a file's document is about: of the same text, else of the same id, title or file. */
export async function findArticleOf(workspace: Workspace, document: ForeignDocument): Promise<Id | null> {
  const { state } = workspace;
  const { checksums, titles, fileNames } = workspace.known.by;
  for (const checksum of [checksumOf(document), document.hints.checksum]) {
    const [found] = checksum === null ? [] : await checksums.find(checksum);
    if (found !== undefined) return found;
  }
  const { id, title, fileName } = document.hints;
  if (id !== null && state.get('articles', id) !== undefined) return id;
  const only = (ids: readonly Id[], fits: (article: Article) => boolean): Id | null => {
    const found = ids.filter((each) => {
      const article = state.get('articles', each);
      return article !== undefined && article.deletedAt === null && fits(article);
    });
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return (
    (title === null ? null : only(await titles.find(title), (article) => article.title === title)) ??
    (fileName === null ? null : only(await fileNames.find(fileName), () => true))
  );
}

/** Which of a file's documents is about an article: the only one there is, or the one that names it or has its text. */
export function documentAbout(article: Article, { documents }: ForeignFile): ForeignDocument | null {
  const [only] = documents;
  if (documents.length === 1 && only !== undefined) return only;
  return (
    documents.find((each) => [checksumOf(each), each.hints.checksum].includes(article.checksum)) ??
    documents.find(({ hints }) => hints.id === article.id) ??
    documents.find(({ hints }) => hints.title === article.title || hints.fileName === article.origin.name) ??
    null
  );
}

function checksumOf({ article }: ForeignDocument): string | null {
  return article === null ? null : textChecksum(canonicalise(article.blocks).text);
}
