import type { BlockKind } from '../../../shared/schema/article.ts';
import type { SourceBlock } from '../../../shared/text/canonical.ts';
import { isElement, isText, type PageElement, type PageNode } from './html-page.ts';

export interface PageText {
  readonly blocks: readonly SourceBlock[];
  /** Pictures, films and sounds that text cannot hold. */
  readonly images: number;
}

const names = (list: string): ReadonlySet<string> => new Set(list.toUpperCase().split(' '));

/** Never text of an article: not shown, not text, or controls. */
const skipped = names(
  'script style noscript template iframe object embed applet svg math canvas map audio video picture img button input ' +
    'select textarea datalist dialog head title meta link rt rp frameset frame',
);
const pictures = names('img svg picture video audio iframe object embed canvas');
const headings = names('h1 h2 h3 h4 h5 h6');
const breaking = names(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption',
);

/** Flattens a piece of a page into blocks of plain text, as a reader sees it. */
export function pageText(root: PageElement, alsoSkipped: ReadonlySet<string> = new Set()): PageText {
  const blocks: SourceBlock[] = [];
  let images = 0;
  let line = '';
  const flush = (kind: BlockKind): void => {
    const text = tidy(line);
    line = '';
    if (text !== '') blocks.push({ kind, text });
  };
  const write = (text: string, verbatim: boolean): void => {
    if (verbatim) line += text.replace(/\r\n?|\n/g, LINE_END);
    else {
      const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ');
      line += /[ \u2028]$/.test(line.slice(-1)) ? collapsed.trimStart() : collapsed;
    }
  };
  const walk = (node: PageNode, kind: BlockKind, verbatim: boolean): void => {
    if (isText(node)) {
      write(node.textContent ?? '', verbatim);
      return;
    }
    if (!isElement(node)) return;
    const name = node.nodeName.toUpperCase();
    if (pictures.has(name)) images++;
    if (skipped.has(name) || alsoSkipped.has(name) || isHidden(node)) return;
    if (name === 'BR') line += LINE_END;
    else if (name === 'TABLE' && isTableOfData(node)) {
      flush(kind);
      line = tableText(node);
      flush(kind);
    } else if (breaking.has(name)) {
      flush(kind);
      const inner = kindOf(name, kind);
      for (const child of node.childNodes) walk(child, inner, verbatim || name === 'PRE');
      flush(inner);
    } else {
      if (name === 'Q') line += '“';
      for (const child of node.childNodes) walk(child, kind, verbatim);
      if (name === 'Q') line += '”';
    }
  };
  walk(root, 'paragraph', false);
  flush('paragraph');
  return { blocks, images };
}

/** Stands for a line end that is meant, until the block is done. */
const LINE_END = '\u2028';

/** Blanks at the ends go, non-breaking ones too: pages are full of paragraphs that hold nothing else. */
function tidy(line: string): string {
  return line
    .split(LINE_END)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join('\n');
}

function kindOf(name: string, around: BlockKind): BlockKind {
  if (headings.has(name)) return 'heading';
  if (name === 'BLOCKQUOTE') return 'quotation';
  return name === 'LI' ? 'list-item' : around;
}

function isHidden(element: PageElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
  );
}

/** Old pages are laid out with tables: one with paragraphs in its cells, or a single column, holds no data. */
function isTableOfData(table: PageElement): boolean {
  if ([...table.querySelectorAll('table, p, div, h1, h2, h3, ul, ol, blockquote, pre')].length > 0)
    return false;
  return [...table.querySelectorAll('tr')].some((row) => cellsOf(row).length > 1);
}

/** One line a row, cells parted by a bar. */
function tableText(table: PageElement): string {
  const title = [...table.querySelectorAll('caption')].map(cellText);
  const rows = [...table.querySelectorAll('tr')].map(rowText);
  return [...title, ...rows].filter((row) => row !== '').join(LINE_END);
}

/** Empty cells keep the others in their columns; beside a single one they are layout. */
function rowText(row: PageElement): string {
  const cells = cellsOf(row).map(cellText);
  const filled = cells.filter((cell) => cell !== '');
  return (filled.length > 1 ? cells : filled).join(' | ');
}

function cellsOf(row: PageElement): PageElement[] {
  return [...row.childNodes].filter(isElement).filter(({ nodeName }) => /^T[DH]$/i.test(nodeName));
}

function cellText(cell: PageElement): string {
  return pageText(cell)
    .blocks.map(({ text }) => text.replaceAll('\n', ' '))
    .join(' ');
}
