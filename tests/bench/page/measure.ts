import type { Range as TextRange } from '../../../shared/commands/command.ts';
import type { Opened } from './contestant.ts';

/** Milliseconds. */
export type Samples = readonly number[];

/** Resolves when the frame that is being made has been handed to be shown. */
export function framePainted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => resolve());
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  });
}

/** What a deed costs from its call to the end of the frame that shows it, without the wait for the frame to begin. */
export function costOfFrame(deed: () => void): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const began = performance.now();
      deed();
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => resolve(performance.now() - began));
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  });
}

export interface Edits {
  readonly add: Samples;
  readonly change: Samples;
  readonly remove: Samples;
}

/** Adds annotations in view one after another, moves each to another passage and removes it again. */
export async function measureEdits({ editing }: Opened, passages: readonly TextRange[]): Promise<Edits> {
  const add: number[] = [];
  const change: number[] = [];
  const remove: number[] = [];
  if (editing === null) return { add, change, remove };
  for (const [index, passage] of passages.entries()) {
    const other = passages[(index + 1) % passages.length] ?? passage;
    let id = '';
    add.push(await costOfFrame(() => (id = editing.add(passage))));
    change.push(await costOfFrame(() => editing.change(id, other)));
    remove.push(await costOfFrame(() => editing.remove(id)));
  }
  return { add, change, remove };
}

/** Scrolls by a part of the view each frame; the lengths of the frames. */
export async function measureScrolling({ scroller }: Opened, frames: number): Promise<Samples> {
  const samples: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame++) {
    scroller.scrollBy({ top: 240, behavior: 'instant' });
    const now = await nextFrame();
    samples.push(now - last);
    last = now;
  }
  return samples;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

/** Looks up what lies under points all over the view. */
export function measureHits({ hit, scroller }: Opened, times: number): Samples {
  if (hit === null) return [];
  const { left, top, width, height } = scroller.getBoundingClientRect();
  return Array.from({ length: times }, (_, time) => {
    const x = left + ((time * 37) % 100) * (width / 100);
    const y = top + ((time * 61) % 100) * (height / 100);
    const began = performance.now();
    hit(x, y);
    return performance.now() - began;
  });
}
