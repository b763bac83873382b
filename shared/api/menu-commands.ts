/**
 * The renderer's commands that a native menu may name in `DeskEvent {type: 'menu'}`. A menu says what is wanted; the
 * renderer knows what it is about and whether it can be done.
 */
export const menuCommands = [
  'article.import',
  'article.import-folder',
  'article.annotate',
  'bundle.open',
  'bundle.hand-out',
  'export.pdf',
  'screen.export',
  /**
   * Ours, of records. In a text field the renderer hands them to the field (`document.execCommand`), whose own history
   * they then step through.
   */
  'edit.undo',
  'edit.redo',
  'find.open',
  'find.next',
  'screen.search',
  'screen.library',
  'screen.reading',
  'screen.actors',
  'screen.codebook',
  'screen.team',
  'screen.settings',
  'theme.system',
  'theme.light',
  'theme.dark',
  'theme.contrast',
  'annotation.next',
  'annotation.previous',
  'command.palette',
  'help.shortcuts',
] as const;

export type MenuCommand = (typeof menuCommands)[number];
