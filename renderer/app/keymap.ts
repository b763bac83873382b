import type { Desk } from '../state/desk.ts';
import { commands } from './commands.ts';
import { matches } from './shortcut.ts';
import { shortcutsOf } from './shortcuts.ts';

/**
 * Runs the commands' shortcuts. A part of the screen that used a key itself has prevented its default, and comes first;
 * while a dialog is open it has the keyboard to itself.
 * @returns a function that stops it
 */
export function listenForShortcuts(desk: Desk): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || desk.session.get().dialog !== null) return;
    // A popup or notice that was closed keeps the focus while it fades: what is typed then is meant for the desk.
    const target = isInClosedPopup(event.target) ? null : event.target;
    if (isInPopup(target)) return;
    const inField = isTextField(target);
    const types = inField || (isChoice(target) && isCharacter(event));
    const changed = desk.session.get().shortcuts;
    const command = commands.find(
      (each) =>
        (each.inFields || !types) &&
        shortcutsOf(each, changed).some((shortcut) => matches(shortcut, event, desk.shell.platform)) &&
        each.when(desk),
    );
    if (command === undefined) return;
    event.preventDefault();
    command.run(desk);
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

/** Whether an element is of something that opened over the desk: a list of choices has its keys to itself. */
function isInPopup(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body) return false;
  return target.closest('#desk') === null;
}

function isInClosedPopup(target: EventTarget | null): boolean {
  return (
    isInPopup(target) &&
    target instanceof Element &&
    target.closest('[data-closed], [data-ending-style]') !== null
  );
}

/** Whether an element chooses among its values by the letters typed on it, before its list opens and while it does. */
function isChoice(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="combobox"]') !== null;
}

function isCharacter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && [...key].length === 1;
}

/** Whether keys are letters for this element. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'color'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
