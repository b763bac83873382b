import { Menu, type ContextMenuParams, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { desktopWords } from './words.ts';

/** The menu of the right mouse button: the clipboard, where the pointer is over text that can be copied or edited. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const entries = clipboardEntries(params);
    if (entries.length > 0) Menu.buildFromTemplate(entries).popup();
  });
}

function clipboardEntries({
  isEditable,
  selectionText,
  editFlags,
}: ContextMenuParams): MenuItemConstructorOptions[] {
  const { roles } = desktopWords();
  if (!isEditable) return selectionText === '' ? [] : [{ role: 'copy', label: roles.copy }];
  return [
    { role: 'undo', label: roles.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: roles.redo, enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: roles.cut, enabled: editFlags.canCut },
    { role: 'copy', label: roles.copy, enabled: editFlags.canCopy },
    { role: 'paste', label: roles.paste, enabled: editFlags.canPaste },
    { role: 'selectAll', label: roles.selectAll, enabled: editFlags.canSelectAll },
  ];
}
