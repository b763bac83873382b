import type { BlockKind } from '../../../../shared/schema/article.ts';
import type { SourceBlock } from '../../../../shared/text/canonical.ts';
import { isElement, type PageElement, type PageNode } from '../html-page.ts';
import { elementsNamed } from '../xml/parse-xml.ts';
import { paragraphKinds } from './odt-styles.ts';

export interface OdtText {
  readonly blocks: readonly SourceBlock[];
  readonly images: number;
  readonly comments: number;
  readonly notes: number;
  readonly tracked: boolean;
}

const skipped: ReadonlySet<string> = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:table-of-content',
  'text:sequence-decls',
  'office:forms',
  'text:ruby-text',
]);

/** Flattens the body of an OpenDocument text into blocks; footnotes stand at the end, by their marks. */
export function odtText(content: PageElement, body: PageElement): OdtText {
  const kinds = paragraphKinds(content);
  const blocks: SourceBlock[] = [];
  const notes: SourceBlock[] = [];
  const counts = { images: 0, comments: 0, tracked: false };

  /** The words of a paragraph; what stands in frames inside it comes after it. */
  const inline = (node: PageNode, frames: PageElement[]): string => {
    if (!isElement(node))
      return node.nodeType === 3 || node.nodeType === 4 ? collapsed(node.textContent) : '';
    switch (node.nodeName) {
      case 'text:s':
        return ' '.repeat(Math.min(Number(node.getAttribute('text:c') ?? 1) || 1, 100));
      case 'text:tab':
        return '\t';
      case 'text:line-break':
        return '\n';
      case 'draw:frame':
        frames.push(node);
        return '';
      case 'text:note':
        return noteMark(node);
      case 'office:annotation':
        counts.comments++;
        return '';
      default:
        if (skipped.has(node.nodeName)) return '';
        return [...node.childNodes].map((child) => inline(child, frames)).join('');
    }
  };
  const noteMark = (note: PageElement): string => {
    const parts = [...note.childNodes].filter(isElement);
    const mark = parts.find(({ nodeName }) => nodeName === 'text:note-citation')?.textContent?.trim() ?? '';
    const frames: PageElement[] = [];
    const text = parts
      .filter(({ nodeName }) => nodeName === 'text:note-body')
      .map((part) => inline(part, frames))
      .join(' ');
    notes.push({ kind: 'list-item', text: `[${mark}] ${text.trim()}` });
    return `[${mark}]`;
  };
  const cellText = (cell: PageElement): string =>
    [...elementsNamed(cell, 'text:p', 'text:h')].map((line) => inline(line, []).trim()).join(' ');
  const add = (kind: BlockKind, element: PageElement): void => {
    const frames: PageElement[] = [];
    const text = inline(element, frames).trim();
    if (text !== '') blocks.push({ kind, text });
    for (const frame of frames) walk(frame, 'paragraph');
  };
  const walk = (element: PageElement, around: BlockKind): void => {
    for (const child of [...element.childNodes].filter(isElement)) {
      const { nodeName } = child;
      if (nodeName === 'text:tracked-changes') counts.tracked = true;
      if (skipped.has(nodeName)) continue;
      if (nodeName === 'draw:image') counts.images++;
      else if (nodeName === 'text:h') add('heading', child);
      else if (nodeName === 'text:p')
        add(kinds.get(child.getAttribute('text:style-name') ?? '') ?? around, child);
      else if (nodeName === 'table:table-row') {
        const cells = [...child.childNodes].filter(isElement).map(cellText);
        if (cells.some((cell) => cell !== '')) blocks.push({ kind: 'paragraph', text: cells.join(' | ') });
      } else walk(child, nodeName === 'text:list-item' ? 'list-item' : around);
    }
  };
  walk(body, 'paragraph');
  return { blocks: [...blocks, ...notes], notes: notes.length, ...counts };
}

function collapsed(text: string | null): string {
  return (text ?? '').replace(/[ \t\r\n]+/g, ' ');
}
