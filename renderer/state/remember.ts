import type { DeskState } from '../../shared/api/desk-state.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';

const PAUSE = 400; // milliseconds of quiet before the place is written down
const LONGEST_WAIT = 2000; // milliseconds after which it is, quiet or not: the shell may end without a word
const PLACES = 500;
const READINGS = 2000;
const LONGEST_DRAFT = 100_000;

/**
 * Keeps where the analyst is (`desk.remember`), so that a restart comes back to it: soon after each change, and at once
 * when the window is hidden or closed.
 * @returns a function that stops it
 */
export function rememberSession(desk: Desk): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let last = JSON.stringify(deskStateOf(desk));
  const write = (): void => {
    clearTimeout(timer);
    waitingSince = null;
    const state = deskStateOf(desk);
    const json = JSON.stringify(state);
    if (json === last) return;
    last = json;
    // Where one was can be lost without losing work: a failure needs no notice.
    void desk.client.call('desk.remember', { state });
  };
  const later = (): void => {
    clearTimeout(timer);
    const now = performance.now();
    waitingSince ??= now;
    timer = setTimeout(write, Math.max(0, Math.min(PAUSE, waitingSince + LONGEST_WAIT - now)));
  };
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') write();
  };
  const stop = desk.session.subscribe(later);
  const scrolled = (): void => later();
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  document.addEventListener('visibilitychange', hidden);
  addEventListener('pagehide', write);
  return () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener('scroll', scrolled, { capture: true });
    document.removeEventListener('visibilitychange', hidden);
    removeEventListener('pagehide', write);
  };
}

/** Writes down where the analyst is, and waits for it: what follows may end the page. */
export async function rememberNow(desk: Desk): Promise<void> {
  await desk.client.call('desk.remember', { state: deskStateOf(desk) });
}

function deskStateOf(desk: Desk): DeskState {
  const session = desk.session.get();
  return {
    analystId: desk.analystId,
    articleId: session.articleId,
    places: Object.fromEntries([...desk.places].slice(-PLACES)),
    reading: Object.fromEntries([...desk.reading].slice(-READINGS)),
    screen: session.screen,
    theme: session.theme,
    draft: draftOf(session),
    hintSeen: session.hintSeen,
    showSuggestions: session.showSuggestions,
    hiddenLayers: session.hiddenLayers,
    layerColours: session.layerColours,
    look: session.look,
    language: session.language,
    shortcuts: session.shortcuts,
    tabs: [...session.tabs],
    recent: [...session.recent],
    exports: session.exports,
  };
}

function draftOf({ draft }: Session): DeskState['draft'] {
  if (draft === null) return null;
  const json = JSON.stringify(draft);
  return json.length > LONGEST_DRAFT ? null : { articleId: draft.articleId, json };
}
