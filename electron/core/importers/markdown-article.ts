import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { ok, type Result } from '../../../shared/errors.ts';
import { decodeText } from './decode-text.ts';
import { titleFromName } from './file-name.ts';
import { metadataOf } from './front-matter-metadata.ts';
import { splitFrontMatter } from './front-matter.ts';
import { withHeadline } from './headline.ts';
import type { ParsedArticle, SourceFile } from './importer.ts';
import { limits } from './limits.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { metadataField } from './metadata-field.ts';
import { refuse } from './refusal.ts';
import { isDeeperThan } from './tree-depth.ts';

/** Reads a Markdown file. The headline is the front matter's title, else a first heading of level 1. */
export async function readMarkdown(file: SourceFile): Promise<Result<ParsedArticle>> {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.replace(/\r\n?/g, '\n');
  const frontMatter = splitFrontMatter(text);
  const { title: named, warnings, ...metadata } = metadataOf(frontMatter?.fields ?? new Map());
  // One tilde is “about” in a news text, never a mark that strikes it out.
  const tree = fromMarkdown(frontMatter?.body ?? text, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  if (isDeeperThan<Nodes>(tree, limits.markdownDepth, (node) => ('children' in node ? node.children : []))) {
    return refuse(file.name, 'too-deep', 'has quotations or lists inside each other beyond all measure');
  }
  const body = markdownBlocks(tree);
  const first = body.blocks[0];
  const opening = first?.kind === 'headline' ? first.text : null;
  return ok({
    format: 'markdown',
    title: named ?? metadataField(opening) ?? titleFromName(file.name),
    ...metadata,
    blocks: withHeadline(named, body.blocks),
    warnings: [...decoded.value.warnings, ...(frontMatter?.warnings ?? []), ...warnings, ...body.warnings],
  });
}
