import '../../../renderer/app/theme/tokens.css';
import '../../../renderer/app/theme/contrast.css';
import '../../../renderer/app/theme/fonts.css';
import '../../../renderer/app/theme/base.css';
import type { Range as TextRange } from '../../../shared/commands/command.ts';
import type { BenchArticle } from './bench-article.ts';
import type { Contestant, Opened } from './contestant.ts';
import {
  framePainted,
  measureEdits,
  measureHits,
  measureScrolling,
  type Edits,
  type Samples,
} from './measure.ts';
import { plainProseMirror } from './plain-prosemirror.ts';
import { prosemirrorDecorations } from './prosemirror-decorations.ts';
import { recogito } from './recogito.ts';
import { slantwise } from './slantwise.tsx';

const contestants: Readonly<Record<string, Contestant>> = {
  'plain-prosemirror': plainProseMirror,
  slantwise,
  'prosemirror-decorations': prosemirrorDecorations,
  recogito,
};

declare global {
  interface Window {
    /** What the bench asks the page to do, one after the other; milliseconds. */
    bench: {
      /** Opens the article and resolves when it has been painted. */
      open(): Promise<number>;
      edits(): Promise<Edits>;
      hits(): Samples;
      scrolling(): Promise<Samples>;
      /** Elements and text nodes of the page. */
      countNodes(): number;
    };
  }
}

const root = document.getElementById('desk');
const contestant = contestants[new URLSearchParams(location.search).get('contestant') ?? 'slantwise'];
if (root === null || contestant === undefined) throw new Error('There is no such contestant.');
const response = await fetch(`./data.json${location.search}`);
const given = (await response.json()) as BenchArticle;
// Nobody pays for fonts or for the first use of the page.
await document.fonts.load('18px "Source Serif 4 Variable"');
await framePainted();
const open = contestant(given);

const held: { opened: Opened | null } = { opened: null };
const opened = (): Opened => {
  if (held.opened === null) throw new Error('The article is not open yet.');
  return held.opened;
};

window.bench = {
  open: async () => {
    const began = performance.now();
    held.opened = await open(root);
    do await framePainted();
    while (!held.opened.isReady());
    const took = performance.now() - began;
    await atRest();
    return took;
  },
  edits: () => measureEdits(opened(), passagesInView(given.document.text, 40)),
  hits: () => measureHits(opened(), 200),
  scrolling: () => measureScrolling(opened(), 180),
  countNodes,
};
document.body.dataset['ready'] = '';

/** Passages of the article's beginning, which is in view as long as nobody has scrolled. */
function passagesInView(text: string, count: number): TextRange[] {
  return Array.from({ length: count }, (_, index) => {
    const start = text.indexOf(' ', 150 + index * 13) + 1;
    return { start, end: start + 40 };
  });
}

/** Resolves when the page has nothing left to do: what follows the first frame is not measured with the edits. */
function atRest(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => requestIdleCallback(() => resolve())));
  });
}

function countNodes(): number {
  const walker = document.createTreeWalker(
    document.documentElement,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let count = 1;
  while (walker.nextNode() !== null) count++;
  return count;
}
