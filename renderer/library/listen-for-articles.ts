import { isTextField } from '../app/keymap.ts';
import type { Desk } from '../state/desk.ts';
import type { Words } from '../words/words.ts';
import { importDropped } from './choose-and-import.ts';
import { filesOfDrop } from './folder-entries.ts';
import { filesOfClipboard } from './import-clipboard.ts';
import { importPageFiles } from './import-files.ts';

/**
 * Takes files that are dropped anywhere on the window, and text or HTML that is pasted while no field has the focus.
 * @param onDrag told whether files hover over the window
 * @returns a function that stops it
 */
export function listenForArticles(desk: Desk, words: Words, onDrag: (over: boolean) => void): () => void {
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    onDrag(true);
  };
  const leave = (event: DragEvent): void => {
    // Out of the window there is nothing that the pointer goes to.
    if (event.relatedTarget === null) onDrag(false);
  };
  const drop = (event: DragEvent): void => {
    onDrag(false);
    if (!carriesFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    void filesOfDrop(event.dataTransfer).then((dropped) => importDropped(desk, dropped));
  };
  const paste = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || isTextField(event.target) || event.clipboardData === null) return;
    const files = filesOfClipboard(event.clipboardData, words);
    if (files.length === 0) return;
    event.preventDefault();
    void importPageFiles(desk, files);
  };
  // Where X's primary selection is pasted with the middle button, a click that closes a tab must not import an article.
  const release = (event: MouseEvent): void => {
    if (event.button === 1 && !isTextField(event.target)) event.preventDefault();
  };
  addEventListener('dragenter', over);
  addEventListener('dragover', over);
  addEventListener('dragleave', leave);
  addEventListener('drop', drop);
  addEventListener('paste', paste);
  addEventListener('mouseup', release);
  return () => {
    removeEventListener('dragenter', over);
    removeEventListener('dragover', over);
    removeEventListener('dragleave', leave);
    removeEventListener('drop', drop);
    removeEventListener('paste', paste);
    removeEventListener('mouseup', release);
  };
}
