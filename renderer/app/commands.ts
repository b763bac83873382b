import type { AnnotationKind } from '../../shared/schema/annotation.ts';
import { exportArticle } from '../export/export-article.ts';
import { deleteAnnotation } from '../inspector/annotation-commands.ts';
import { beginDraft } from '../inspector/begin-draft.ts';
import { chooseAndImport } from '../library/choose-and-import.ts';
import { stepToAnnotation } from '../reading/step-to-annotation.ts';
import type { Desk } from '../state/desk.ts';
import type { InspectorTab, Screen } from '../state/session.ts';
import { stepBack } from '../state/undo.ts';
import type { Words } from '../words/words.ts';
import { focusNextPane } from './focus-next-pane.ts';

export type CommandId = keyof Words['commands']['names'];
export type CommandGroup = keyof Words['commands']['groups'];

/** Something that an analyst can ask for by key, by name or from a menu. Its wording is in the catalogue. */
export interface CommandEntry {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** Any of them will do; the first is shown. See shortcut.ts. */
  readonly shortcuts: readonly string[];
  /** The shortcut works in text fields too. */
  readonly inFields: boolean;
  /** Whether it can be done now. */
  readonly when: (desk: Desk) => boolean;
  readonly run: (desk: Desk) => void;
}

const always = (): boolean => true;

/** The table of all commands: the palette, the keymap, the list of shortcuts and the native menu go by it. */
export const commands: readonly CommandEntry[] = [
  screen('library', 'Mod+1'),
  screen('reading', 'Mod+2'),
  screen('actors', 'Mod+3'),
  screen('codebook', 'Mod+4'),
  screen('settings', 'Mod+,'),

  entry('article.import', 'article', ['Mod+O'], always, (desk) => void chooseAndImport(desk), 'in fields'),
  entry(
    'export.pdf',
    'article',
    ['Mod+E'],
    hasArticle,
    (desk) => void exportArticle(desk, 'pdf'),
    'in fields',
  ),

  tag('actor', 'A'),
  tag('stance', 'S'),
  tag('bias', 'B'),
  tag('note', 'N'),
  entry('annotation.whole-article-bias', 'tag', ['Shift+B'], isReading, (desk) =>
    beginDraft(desk, 'bias', []),
  ),
  entry('annotation.whole-article-note', 'tag', ['Shift+N'], isReading, (desk) =>
    beginDraft(desk, 'note', []),
  ),

  entry('annotation.next', 'annotation', ['J', 'Alt+ArrowDown'], isReading, (desk) =>
    stepToAnnotation(desk, 1),
  ),
  entry('annotation.previous', 'annotation', ['K', 'Alt+ArrowUp'], isReading, (desk) =>
    stepToAnnotation(desk, -1),
  ),
  entry('annotation.edit', 'annotation', ['E'], hasSelected, editSelected),
  entry('annotation.delete', 'annotation', ['Delete', 'Backspace'], hasSelected, deleteSelected),

  tab('form', 'Alt+1'),
  tab('list', 'Alt+2'),
  tab('actors', 'Alt+3'),
  tab('history', 'Alt+4'),

  entry('focus.next-pane', 'go', ['F6'], always, focusNextPane, 'in fields'),
  entry('focus.article', 'go', ['Escape'], isReading, (desk) => desk.panes.article?.focus()),

  entry('edit.undo', 'edit', ['Mod+Z'], always, (desk) => void stepBack(desk, 'undo')),
  entry('edit.redo', 'edit', ['Mod+Shift+Z', 'Mod+Y'], always, (desk) => void stepBack(desk, 'redo')),

  theme('system'),
  theme('light'),
  theme('dark'),
  theme('contrast'),

  entry(
    'command.palette',
    'help',
    ['Mod+K'],
    always,
    (desk) => desk.session.set({ dialog: 'palette' }),
    'in fields',
  ),
  entry('help.shortcuts', 'help', ['?'], always, (desk) => desk.session.set({ dialog: 'shortcuts' })),
];

export function commandOf(id: string): CommandEntry | undefined {
  return commands.find((command) => command.id === id);
}

function entry(
  id: CommandId,
  group: CommandGroup,
  shortcuts: readonly string[],
  when: CommandEntry['when'],
  run: CommandEntry['run'],
  where?: 'in fields',
): CommandEntry {
  return { id, group, shortcuts, when, run, inFields: where !== undefined };
}

function screen(name: Screen, shortcut: string): CommandEntry {
  return entry(
    `screen.${name}`,
    'go',
    [shortcut],
    always,
    (desk) => desk.session.set({ screen: name }),
    'in fields',
  );
}

function tag(kind: AnnotationKind, key: string): CommandEntry {
  return entry(`annotation.tag-${kind}`, 'tag', [key], hasSelection, (desk) => {
    const { selection } = desk.session.get();
    if (selection !== null) beginDraft(desk, kind, [selection]);
  });
}

function tab(name: InspectorTab, shortcut: string): CommandEntry {
  const run = (desk: Desk): void => desk.session.set({ tab: name });
  return entry(`inspector.${name}`, 'inspector', [shortcut], isReading, run, 'in fields');
}

function theme(name: 'system' | 'light' | 'dark' | 'contrast'): CommandEntry {
  return entry(`theme.${name}`, 'look', [], always, (desk) => desk.session.set({ theme: name }));
}

function hasArticle(desk: Desk): boolean {
  return desk.session.get().articleId !== null;
}

function isReading(desk: Desk): boolean {
  return desk.session.get().screen === 'reading' && hasArticle(desk);
}

function hasSelection(desk: Desk): boolean {
  return isReading(desk) && desk.session.get().selection !== null;
}

function hasSelected(desk: Desk): boolean {
  const { selectedId, draft } = desk.session.get();
  return isReading(desk) && selectedId !== null && draft === null;
}

function editSelected(desk: Desk): void {
  desk.session.set({ tab: 'form' });
  desk.panes.inspector?.focusForm();
}

function deleteSelected(desk: Desk): void {
  const { articleId, selectedId } = desk.session.get();
  if (articleId === null || selectedId === null) return;
  const annotation = desk.replica.annotations(articleId)?.get(selectedId);
  if (annotation !== undefined) void deleteAnnotation(desk, annotation);
}
