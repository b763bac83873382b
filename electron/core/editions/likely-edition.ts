import type { LikelyEdition } from '../../../shared/api/edition-report.ts';
import type { Article } from '../../../shared/schema/article.ts';
import { sharedShingles, shingles } from '../../../shared/text/shingles.ts';
import type { KnownArticle } from '../known-articles.ts';
import type { Workspace } from '../workspace.ts';

/** So much of the shorter text must stand in the other one. */
const LEAST_SHARE = 0.4;
/** Texts are read from the disk: only so many are looked into. */
const MOST_TEXTS = 4;
/** By how much the lengths may differ where only the source is the same. */
const LENGTHS = 1.5;

/**
 * The article of the library that a new one may be an edition of: with the same title, or from the same source and of
 * about the same length, and with much of the same text. A suggestion only; nothing is altered.
 */
export async function likelyEdition(workspace: Workspace, article: Article): Promise<LikelyEdition | null> {
  const candidates = [...(await workspace.known.all())]
    .filter((other) => other.id !== article.id && other.deletedAt === null && mayBe(other, article))
    .sort((a, b) => Number(hasTitleOf(b, article)) - Number(hasTitleOf(a, article)) || (a.id < b.id ? 1 : -1))
    .slice(0, MOST_TEXTS);
  if (candidates.length === 0) return null;
  const opened = await workspace.openArticle(article.id);
  if (!opened.ok) return null;
  const own = shingles(opened.value.document.text);
  let best: LikelyEdition | null = null;
  for (const candidate of candidates) {
    const other = await workspace.openArticle(candidate.id);
    if (!other.ok) continue; // a damaged file is reported where it is opened
    const share = sharedShingles(own, shingles(other.value.document.text));
    if (share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { articleId: candidate.id, share };
  }
  return best;
}

function mayBe(other: KnownArticle, article: Article): boolean {
  if (hasTitleOf(other, article)) return true;
  const ratio = Math.max(other.length, article.length) / Math.max(1, Math.min(other.length, article.length));
  return article.source !== null && other.source === article.source && ratio <= LENGTHS;
}

function hasTitleOf(other: Pick<Article, 'title'>, article: Article): boolean {
  return other.title.toLowerCase() === article.title.toLowerCase();
}
