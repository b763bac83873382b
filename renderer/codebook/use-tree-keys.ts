import { useRef, type KeyboardEvent } from 'react';
import { placeNextTo, type Direction, type TermPlace } from '../../shared/codebook/place-term.ts';
import type { TermNode } from '../../shared/codebook/tree.ts';
import { rowBeginningWith, type TreeRow } from './tree-rows.ts';

const WORD_ENDS = 700; // milliseconds after which typing begins a new word

/** What keys can do to a tree. */
export interface TreeActions {
  readonly select: (id: string) => void;
  readonly setOpen: (ids: readonly string[], open: boolean) => void;
  readonly move: (id: string, place: TermPlace) => void;
  readonly rename: (id: string) => void;
  readonly edit: () => void;
  readonly createBeside: (node: TermNode) => void;
  readonly createBelow: (node: TermNode) => void;
  readonly toggleRetired: (node: TermNode) => void;
  readonly remove: (node: TermNode) => void;
}

interface Options extends TreeActions {
  readonly tree: readonly TermNode[];
  readonly rows: readonly TreeRow[];
  readonly at: number;
  /** Terms can be moved: everything beside them is in view. */
  readonly movable: boolean;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** Keys of a tree view (WAI-ARIA), and with Alt those that move a term; letters find a name. */
export function useTreeKeys(options: Options): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });
  const { tree, rows, at, movable } = options;
  const row = rows[at];
  const go = (index: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (next !== undefined) options.select(next.node.term.id);
  };
  const find = ({ key, timeStamp }: KeyboardEvent): void => {
    const goesOn = timeStamp - typed.current.at < WORD_ENDS;
    const before = goesOn && typed.current.text !== key ? typed.current.text : '';
    typed.current = { text: before + key, at: timeStamp };
    const found = rowBeginningWith(rows, typed.current.text, Math.max(0, at));
    if (found >= 0) go(found);
  };
  const keysOf = ({ node, isOpen }: TreeRow): Readonly<Record<string, () => void>> => ({
    ArrowRight: () => {
      if (node.children.length === 0) return;
      if (isOpen) go(at + 1);
      else options.setOpen([node.term.id], true);
    },
    ArrowLeft: () => {
      if (isOpen && node.children.length > 0) options.setOpen([node.term.id], false);
      else if (node.parentId !== null) options.select(node.parentId);
    },
    F2: () => options.rename(node.term.id),
    Enter: options.edit,
    'Mod+Enter': () => options.createBeside(node),
    'Mod+Shift+Enter': () => options.createBelow(node),
    Delete: () => options.toggleRetired(node),
    'Shift+Delete': () => options.remove(node),
    '*': () => {
      const siblings = rows.filter((each) => each.node.parentId === node.parentId);
      options.setOpen(
        siblings.map((each) => each.node.term.id),
        true,
      );
    },
  });
  return (event) => {
    if (event.target instanceof HTMLInputElement) return;
    const name = nameOf(event);
    const direction = event.altKey ? directions[event.key] : undefined;
    const place =
      direction === undefined || row === undefined || !movable
        ? null
        : placeNextTo(tree, row.node.term.id, direction);
    const plain: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at === -1 ? 0 : at - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ...(row === undefined ? {} : keysOf(row)),
    };
    const run = plain[name];
    if (direction !== undefined) {
      if (place !== null && row !== undefined) options.move(row.node.term.id, place);
    } else if (run !== undefined) run();
    else if (isLetter(name)) find(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const isLong = key.length > 1;
  return `${altKey ? 'Alt+' : ''}${ctrlKey || metaKey ? 'Mod+' : ''}${shiftKey && isLong ? 'Shift+' : ''}${key}`;
}

function isLetter(key: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(key);
}
