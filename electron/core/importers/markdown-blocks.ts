import type { Loss } from '../../../shared/losses/loss.ts';
import type { BlockContent, DefinitionContent, List, ListItem, Root, RootContent, Table } from 'mdast';
import type { BlockKind } from '../../../shared/schema/article.ts';
import type { SourceBlock } from '../../../shared/text/canonical.ts';
import { fragmentText } from './html-fragment.ts';
import { imageWarnings } from './image-warnings.ts';
import { inlineText, type InlineLosses } from './markdown-inline.ts';

export interface MarkdownBody {
  /** A first heading of level 1 is a `headline`; there is no other. */
  readonly blocks: readonly SourceBlock[];
  readonly warnings: readonly Loss[];
}

/** Flattens a Markdown tree into blocks of plain text. */
export function markdownBlocks(tree: Root): MarkdownBody {
  const losses: InlineLosses = { images: 0 };
  const blocks: SourceBlock[] = [];
  const add = (kind: BlockKind, text: string): void => {
    if (text.trim() !== '') blocks.push({ kind, text });
  };
  const walk = (nodes: readonly RootContent[], kind: BlockKind): void => {
    for (const node of nodes) {
      switch (node.type) {
        case 'heading': {
          const opens = blocks.length === 0 && node.depth === 1 && kind === 'paragraph';
          add(opens ? 'headline' : 'heading', inlineText(node.children, losses));
          break;
        }
        case 'paragraph':
          add(kind, inlineText(node.children, losses));
          break;
        case 'code':
          add(kind, node.value);
          break;
        case 'blockquote':
          walk(node.children, 'quotation');
          break;
        case 'list':
          walkList(node);
          break;
        case 'table':
          add(kind, tableText(node, losses));
          break;
        case 'html': {
          const found = fragmentText(node.value);
          losses.images += found.images;
          for (const block of found.blocks) add(block.kind === 'paragraph' ? kind : block.kind, block.text);
          break;
        }
        case 'footnoteDefinition': {
          const before = blocks.length;
          walk(node.children, 'paragraph');
          mark(before, `[${node.label ?? node.identifier}]`);
          break;
        }
        case 'thematicBreak':
        case 'definition':
        case 'yaml':
          break; // nothing that is read
        case 'listItem':
        case 'tableRow':
        case 'tableCell':
        case 'text':
        case 'inlineCode':
        case 'break':
        case 'emphasis':
        case 'strong':
        case 'delete':
        case 'link':
        case 'linkReference':
        case 'image':
        case 'imageReference':
        case 'footnoteReference':
          break; // read with the block that they are in
      }
    }
  };
  /** Puts a number back before the block where it stood. */
  const mark = (index: number, number: string): void => {
    const block = blocks[index];
    if (block !== undefined) blocks[index] = { ...block, text: `${number} ${block.text}` };
  };
  const walkList = (list: List): void => {
    const yearLike = yearThatBeginsAParagraph(list);
    for (const item of list.children) walkItem(item, yearLike);
  };
  const walkItem = (item: ListItem, year: string | null): void => {
    const children: readonly (BlockContent | DefinitionContent)[] = item.children;
    const before = blocks.length;
    walk(children, year === null ? 'list-item' : 'paragraph');
    if (year !== null) mark(before, year);
  };
  walk(tree.children, 'paragraph');
  return { blocks, warnings: imageWarnings(losses.images) };
}

/** “1986. A great year” is a list of one item by the standard, and a sentence to everybody else. */
function yearThatBeginsAParagraph(list: List): string | null {
  const start = list.start ?? 1;
  return list.ordered === true && list.children.length === 1 && start > 1 ? `${start}.` : null;
}

/** One line a row, cells parted by a bar. */
function tableText(table: Table, losses: InlineLosses): string {
  return table.children
    .map((row) => row.children.map((cell) => inlineText(cell.children, losses)).join(' | '))
    .join('\n');
}
