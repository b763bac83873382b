import { createRoot } from 'react-dom/client';
import { App } from '../../../renderer/app/App.tsx';
import { windowClock } from '../../../renderer/state/clock.ts';
import { DeskContext } from '../../../renderer/state/desk-context.ts';
import { openDesk } from '../../../renderer/state/open-desk.ts';
import type { Transport } from '../../../shared/api/transport.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { aNote } from '../../builders/bodies.ts';
import { benchTransport } from './bench-core.ts';
import type { Contestant, Opened } from './contestant.ts';

/** Ours, the whole desk: text, margin, ribbon, inspector, status bar. */
export const slantwise: Contestant = (given) => {
  const transport = benchTransport(given);
  return (root) => openWholeDesk(transport, given.article.id, root);
};

async function openWholeDesk(transport: Transport, articleId: string, root: HTMLElement): Promise<Opened> {
  const opened = await openDesk(transport, windowClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const desk = opened.value;
  createRoot(root).render(
    <DeskContext value={desk}>
      <App />
    </DeskContext>,
  );
  const run = (command: Command): void => void desk.run(command);
  return {
    // Looked for only when it is asked for: looking lays the page out.
    get scroller() {
      return scrollerAround(root.querySelector('.ProseMirror'));
    },
    isReady: () => CSS.highlights.size > 0 && root.querySelector('[data-card]') !== null,
    editing: {
      add: (passage) => {
        const id = desk.clock.newId();
        const body = aNote('A note.');
        run({ type: 'annotation.create', articleId, id, ranges: [passage], body, status: 'accepted' });
        return id;
      },
      change: (id, passage) => run({ type: 'annotation.edit', articleId, id, ranges: [passage] }),
      remove: (id) => run({ type: 'annotation.delete', articleId, ids: [id] }),
    },
    hit: (x, y) => desk.panes.article?.idsAtPoint(x, y).length ?? 0,
  };
}

function scrollerAround(element: Element | null): HTMLElement {
  for (let each = element?.parentElement; each !== null && each !== undefined; each = each.parentElement) {
    if (getComputedStyle(each).overflowY === 'auto') return each;
  }
  throw new Error('The article does not scroll.');
}
