import { CONSENSUS, layerOf } from '../../shared/agreement/passages.ts';
import type { Desk } from '../state/desk.ts';

/**
 * The layers of an article that have annotations, in the order in which they are listed: the analyst's own, the others
 * by name, the consensus last.
 */
export function layersIn(
  { replica, analystId }: Desk,
  sizes: ReadonlyMap<string, number>,
): readonly string[] {
  const rank = (layer: string): number => (layer === analystId ? 0 : layer === CONSENSUS ? 2 : 1);
  const nameOf = (layer: string): string => replica.state.get('analysts', layer)?.name ?? '';
  return [...sizes.keys()].sort(
    (a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b)) || (a < b ? -1 : 1),
  );
}

/** The layers of the article that is open; none without one. */
export function openLayers(desk: Desk): readonly string[] {
  const { articleId } = desk.session.get();
  const annotations = articleId === null ? undefined : desk.replica.annotations(articleId);
  return annotations === undefined ? [] : layersIn(desk, annotations.layerSizes);
}

export function hasSeveralLayers(desk: Desk): boolean {
  const { screen } = desk.session.get();
  return screen === 'reading' && openLayers(desk).length > 1;
}

/** Which layers of the open article are in view. Those of other articles stay as they are. */
export function showLayers(desk: Desk, shown: readonly string[]): void {
  const here = new Set(openLayers(desk));
  const { hiddenLayers, selectedId, articleId } = desk.session.get();
  const hidden = [
    ...hiddenLayers.filter((layer) => !here.has(layer)),
    ...[...here].filter((layer) => !shown.includes(layer)),
  ];
  const selected =
    articleId === null || selectedId === null
      ? undefined
      : desk.replica.annotations(articleId)?.get(selectedId);
  const goes = selected !== undefined && hidden.includes(layerOf(selected));
  desk.session.set({ hiddenLayers: hidden, ...(goes ? { selectedId: null } : {}) });
}

/** The other analysts' layers and the consensus: out of sight, or back in it. */
export function toggleOthers(desk: Desk): void {
  const layers = openLayers(desk);
  const { hiddenLayers } = desk.session.get();
  const others = layers.filter((layer) => layer !== desk.analystId);
  const areShown = others.some((layer) => !hiddenLayers.includes(layer));
  showLayers(desk, areShown ? layers.filter((layer) => layer === desk.analystId) : layers);
}

/** One layer after the other alone, then all of them together. */
export function showNextAlone(desk: Desk): void {
  const layers = openLayers(desk);
  const { hiddenLayers } = desk.session.get();
  const shown = layers.filter((layer) => !hiddenLayers.includes(layer));
  const [alone] = shown;
  const at = shown.length === 1 && alone !== undefined ? layers.indexOf(alone) : -1;
  const next = layers[at + 1];
  showLayers(desk, next === undefined ? layers : [next]);
}

/** Gives the keyboard to the layers. */
export function focusLayers(): void {
  document.querySelector<HTMLElement>('[data-pane="layers"] button[tabindex="0"]')?.focus();
}
