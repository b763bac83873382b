import type { Desk } from '../state/desk.ts';

/**
 * Has the browser ask before the page is left while steps are in memory alone. A window of Electron asks by itself, with
 * more to choose from.
 * @returns a function that ends it
 */
export function warnBeforeLeaving(desk: Desk): () => void {
  if (desk.shell.name === 'electron') return () => undefined;
  const warn = (event: BeforeUnloadEvent): void => {
    if (desk.saving.get().keeping.unsaved > 0) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  return () => removeEventListener('beforeunload', warn);
}
