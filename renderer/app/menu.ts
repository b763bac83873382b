import type { Desk } from '../state/desk.ts';
import { commandOf } from './commands.ts';
import { isTextField } from './keymap.ts';

/**
 * Carries out what was chosen in the native menu. In a text field undo and redo are the field's own.
 * @returns a function that stops it
 */
export function listenForMenu(desk: Desk): () => void {
  return desk.onMenu((id) => {
    const field = document.activeElement;
    if ((id === 'edit.undo' || id === 'edit.redo') && isTextField(field)) {
      document.execCommand(id === 'edit.undo' ? 'undo' : 'redo');
      return;
    }
    const command = commandOf(id);
    if (command?.when(desk) === true) command.run(desk);
  });
}
