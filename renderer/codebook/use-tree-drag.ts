import { useEffect, useEffectEvent, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { TermPlace } from '../../shared/codebook/place-term.ts';
import type { TermNode } from '../../shared/codebook/tree.ts';
import { dropPlace, zoneAt, type Zone } from './drop-place.ts';
import type { TreeRow } from './tree-rows.ts';

const THRESHOLD = 5; // CSS pixels that the pointer goes before a press becomes a drag
const OPENS_AFTER = 600; // milliseconds over a closed term
const EDGE = 28; // CSS pixels at the top and bottom that scroll

/** A term that is being dragged, and what a drop would do now. */
export interface Dragging {
  readonly id: string;
  readonly over: string | null;
  readonly zone: Zone;
  /** Null where the term cannot go. */
  readonly place: TermPlace | null;
  /** The pointer, in the window. */
  readonly x: number;
  readonly y: number;
}

interface Options {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly tree: readonly TermNode[];
  readonly rows: readonly TreeRow[];
  readonly enabled: boolean;
  readonly onOpen: (id: string) => void;
  readonly onDrop: (id: string, place: TermPlace) => void;
}

interface TreeDrag {
  readonly dragging: Dragging | null;
  readonly on: {
    readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/** Drags rows of the tree with mouse or pen; Escape lets go without a change. */
export function useTreeDrag({ root, tree, rows, enabled, onOpen, onDrop }: Options): TreeDrag {
  const pressed = useRef<{ readonly id: string; readonly x: number; readonly y: number } | null>(null);
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const end = (): void => {
    pressed.current = null;
    setDragging(null);
  };
  const isDragging = dragging !== null;

  useEffect(() => {
    if (!isDragging) return undefined;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      pressed.current = null;
      setDragging(null);
    };
    addEventListener('keydown', cancel, { capture: true });
    return () => removeEventListener('keydown', cancel, { capture: true });
  }, [isDragging]);

  // What is hovered is opened, so that one can drop deeper.
  const waitsOver = dragging?.zone === 'inside' && dragging.place !== null ? dragging.over : null;
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    if (waitsOver === null) return undefined;
    const timer = setTimeout(() => open(waitsOver), OPENS_AFTER);
    return () => clearTimeout(timer);
  }, [waitsOver]);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const id = rowAt(event.target)?.dataset['term'];
    if (!enabled || event.button !== 0 || event.pointerType === 'touch' || id === undefined) return;
    if (event.target instanceof Element && event.target.closest('input, [data-fold]') !== null) return;
    pressed.current = { id, x: event.clientX, y: event.clientY };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const { clientX: x, clientY: y } = event;
    const start = pressed.current;
    if (start === null) return;
    if (!isDragging) {
      if (Math.hypot(x - start.x, y - start.y) < THRESHOLD) return;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    scrollAtEdge(root.current, y);
    const element = rowAt(document.elementFromPoint(x, y));
    const row = rows.find(({ node }) => node.term.id === element?.dataset['term']);
    if (element === null || row === undefined) {
      setDragging({ id: start.id, over: null, zone: 'inside', place: null, x, y });
      return;
    }
    const { top, height } = element.getBoundingClientRect();
    const zone = zoneAt((y - top) / height);
    setDragging({
      id: start.id,
      over: row.node.term.id,
      zone,
      place: dropPlace(tree, start.id, row, zone),
      x,
      y,
    });
  };
  const onPointerUp = (): void => {
    if (dragging !== null && dragging.place !== null) onDrop(dragging.id, dragging.place);
    end();
  };
  return { dragging, on: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end } };
}

function rowAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-term]') : null;
}

function scrollAtEdge(root: HTMLElement | null, y: number): void {
  if (root === null) return;
  const { top, bottom } = root.getBoundingClientRect();
  if (y < top + EDGE) root.scrollBy({ top: -EDGE / 2 });
  else if (y > bottom - EDGE) root.scrollBy({ top: EDGE / 2 });
}
