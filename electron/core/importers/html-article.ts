import { loss } from '../../../shared/losses/loss.ts';
import { Readability } from '@mozilla/readability';
import { ok, type Result } from '../../../shared/errors.ts';
import { decodeText } from './decode-text.ts';
import { titleFromName } from './file-name.ts';
import { withHeadline } from './headline.ts';
import { pageText, type PageText } from './html-blocks.ts';
import { headlineOf, pageMetadata, type Found } from './html-metadata.ts';
import { parsePage, type PageElement, type PageNode } from './html-page.ts';
import type { ParsedArticle, SourceFile } from './importer.ts';
import { limits } from './limits.ts';
import { imageWarnings } from './image-warnings.ts';
import { hasVisible } from './metadata-field.ts';
import { refuse, refuseDepth } from './refusal.ts';
import { withoutRepeatedMetadata } from './repeated-metadata.ts';
import { isDeeperThan } from './tree-depth.ts';

/** Around the article where the page does not tell what the article is. */
const surroundings: ReadonlySet<string> = new Set(['NAV', 'FOOTER', 'ASIDE']);
const menus: ReadonlySet<string> = new Set(['NAV']);

/** Reads a web page: the article in it if one can be told, else all its text. */
export async function readHtml(file: SourceFile): Promise<Result<ParsedArticle>> {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const source = decoded.value.text;
  const page = parsePage(source);
  if (isDeeperThan<PageNode>(page, limits.htmlDepth, (node) => node.childNodes)) {
    return refuseDepth(file.name);
  }
  // Before the search, which takes the page apart.
  const headings = [...page.querySelectorAll('h1')].map((heading) => heading.textContent ?? '');
  const found = findArticle(source);
  const { title, ...metadata } = pageMetadata(page, found);
  const headline = headlineOf(headings, { title, ...metadata });
  const text = found === null ? allText(page.body) : pageText(found.content, menus);
  if (!text.blocks.some((block) => hasVisible(block.text)))
    return refuse(file.name, 'no-text', 'is a page without text');
  return ok({
    format: 'html',
    title: headline ?? titleFromName(file.name),
    ...metadata,
    blocks: withHeadline(headline, withoutRepeatedMetadata(text.blocks, metadata)),
    warnings: [
      ...decoded.value.warnings,
      ...(found === null ? [loss('whole-page')] : []),
      ...imageWarnings(text.images),
    ],
  });
}

/** Mozilla's Readability on a page of its own. @returns null when it finds no article */
function findArticle(source: string): Found | null {
  try {
    const found = new Readability<PageElement>(parsePage(source), {
      serializer: (node: PageElement) => node,
    }).parse();
    const content = found?.content;
    if (found === null || content === null || content === undefined) return null;
    return hasVisible(content.textContent ?? '') ? { ...found, content } : null;
  } catch (error) {
    // It was written for the DOM of browsers and trips over pages of broken HTML; all text is then taken.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function allText(body: PageElement): PageText {
  const text = pageText(body, surroundings);
  return text.blocks.length > 0 ? text : pageText(body);
}
