import { emptyDeskState } from '../../shared/api/desk-state.ts';
import type { AnnotationKind } from '../../shared/schema/annotation.ts';
import { compareCommands } from '../compare/compare-keys.ts';
import { registryCommands } from './registry-commands.ts';
import { importEdition } from '../editions/new-edition.ts';
import { acceptCarried, placeCarried, selectedCarried } from '../editions/review-commands.ts';
import { exportArticle } from '../export/export-article.ts';
import { deleteAnnotation } from '../inspector/annotation-commands.ts';
import { beginDraft, tagPassage } from '../inspector/begin-draft.ts';
import { applyNumberedCode, numberedCode } from '../inspector/numbered-code.ts';
import { findAgain, openFind } from '../find/find-commands.ts';
import { annotateFromFile } from '../library/annotate-from-file.ts';
import { chooseAndImport, chooseAndImportFolder } from '../library/choose-and-import.ts';
import type { Edge } from '../reading/moved-edge.ts';
import { focusLayers, hasSeveralLayers, showNextAlone, toggleOthers } from '../layers/layer-commands.ts';
import { dropReshaping, hasPassage, moveEdge } from '../reading/reshape.ts';
import { tabCommands } from '../reading/tab-commands.ts';
import { stepToAnnotation } from '../reading/step-to-annotation.ts';
import { withTextSize } from '../settings/look-steps.ts';
import type { Desk } from '../state/desk.ts';
import type { InspectorTab, Screen } from '../state/session.ts';
import { stepBack } from '../state/undo.ts';
import { chooseBundles } from '../team/open-bundle.ts';
import { toConflicts, toHandOut } from '../team/team-places.ts';
import { suggestionCommands } from '../suggestions/suggestion-keys.ts';
import {
  always,
  codeNumbers,
  entry,
  hasArticle,
  hasSelected,
  hasSelection,
  isReading,
  type CodeNumber,
  type CommandEntry,
} from './command-entry.ts';
import { focusPane, focusScreen } from './focus-pane.ts';

/** The table of all commands: the palette, the keymap, the list of shortcuts and the native menu go by it. */
export const commands: readonly CommandEntry[] = [
  screen('library', 'Mod+1'),
  screen('search', 'Mod+Shift+F'),
  screen('reading', 'Mod+2'),
  screen('actors', 'Mod+3'),
  screen('codebook', 'Mod+4'),
  screen('lexicon'),
  screen('team', 'Mod+5'),
  screen('agreement'),
  screen('compare'),
  screen('export', 'Mod+Shift+E'),
  screen('settings', 'Mod+,'),

  entry('article.import', 'article', ['Mod+O'], always, (desk) => void chooseAndImport(desk), 'in fields'),
  entry('article.import-folder', 'article', [], always, (desk) => void chooseAndImportFolder(desk)),
  entry('article.annotate', 'article', [], hasArticle, annotateOpen),
  ...tabCommands,
  entry('edition.import', 'article', [], hasArticle, importEditionOfOpen),
  entry(
    'export.pdf',
    'article',
    ['Mod+E'],
    hasArticle,
    (desk) => void exportArticle(desk, 'pdf'),
    'in fields',
  ),

  entry('bundle.open', 'team', [], always, (desk) => void chooseBundles(desk)),
  entry('bundle.hand-out', 'team', [], always, toHandOut),
  entry('team.conflicts', 'team', [], always, toConflicts),

  ...registryCommands,

  entry('article.print', 'article', ['Mod+P'], isReading, () => print(), 'in fields'),
  entry('find.open', 'article', ['Mod+F'], isReading, openFind, 'in fields'),
  entry('find.next', 'article', ['F3', 'Mod+G'], isReading, (desk) => findAgain(desk, 1), 'in fields'),
  entry(
    'find.previous',
    'article',
    ['Shift+F3', 'Mod+Shift+G'],
    isReading,
    (desk) => findAgain(desk, -1),
    'in fields',
  ),

  tag('actor', 'A'),
  tag('stance', 'S'),
  tag('bias', 'B'),
  tag('note', 'N'),
  ...codeNumbers.map(code),
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
  ...step('actor', 'A'),
  ...step('stance', 'S'),
  ...step('bias', 'B'),
  ...step('note', 'N'),
  entry('annotation.next-unreviewed', 'annotation', ['U'], isReading, (desk) =>
    stepToAnnotation(desk, 1, 'unreviewed'),
  ),
  entry('annotation.previous-unreviewed', 'annotation', ['Shift+U'], isReading, (desk) =>
    stepToAnnotation(desk, -1, 'unreviewed'),
  ),

  ...edge('start', 'back', 'Q'),
  ...edge('start', 'on', 'W'),
  ...edge('end', 'back', 'O'),
  ...edge('end', 'on', 'P'),
  entry('annotation.edit', 'annotation', ['E'], hasSelected, editSelected),
  entry('annotation.delete', 'annotation', ['Delete', 'Backspace'], hasSelected, deleteSelected),

  ...compareCommands,

  ...suggestionCommands.map(([id, shortcuts, when, run]) =>
    entry(id, 'suggestion', shortcuts, (desk) => isReading(desk) && when(desk), run),
  ),

  tab('form', 'Alt+1'),
  tab('list', 'Alt+2'),
  tab('actors', 'Alt+3'),
  tab('history', 'Alt+4'),
  tab('suggestions', 'Alt+5'),
  tab('review', 'Alt+6'),
  entry('review.accept', 'annotation', ['T'], isReviewing, (desk) => {
    const carried = selectedCarried(desk);
    if (carried !== null) void acceptCarried(desk, [carried]);
  }),
  entry('review.place', 'annotation', ['R'], isReviewing, (desk) => {
    const carried = selectedCarried(desk);
    const { selection } = desk.session.get();
    if (carried !== null && selection !== null) void placeCarried(desk, carried, selection);
  }),

  entry('layers.focus', 'go', ['L'], hasSeveralLayers, focusLayers),
  entry('layers.next-alone', 'annotation', ['Shift+L'], hasSeveralLayers, showNextAlone),
  entry('layers.colours', 'look', ['V'], hasSeveralLayers, ({ session }) =>
    session.set(({ layerColours }) => ({ layerColours: !layerColours })),
  ),
  entry('layers.toggle-others', 'annotation', ['H'], hasSeveralLayers, toggleOthers),

  entry('focus.next-pane', 'go', ['F6'], always, (desk) => focusPane(desk, 1), 'in fields'),
  entry('focus.previous-pane', 'go', ['Shift+F6'], always, (desk) => focusPane(desk, -1), 'in fields'),
  entry('focus.margin', 'go', ['M'], isReading, (desk) => desk.panes.article?.focusMargin()),
  entry('focus.inspector', 'go', ['I'], isReading, (desk) => desk.panes.inspector?.focusTab()),
  entry('focus.article', 'go', ['Escape'], isReading, (desk) => {
    desk.suggestions.set({ current: null });
    desk.panes.article?.focus();
  }),

  entry('edit.undo', 'edit', ['Mod+Z'], always, (desk) => {
    if (!dropReshaping(desk)) void stepBack(desk, 'undo');
  }),
  entry('edit.redo', 'edit', ['Mod+Shift+Z', 'Mod+Y'], always, (desk) => void stepBack(desk, 'redo')),

  entry('look.larger', 'look', ['Mod+>'], always, (desk) => setTextSize(desk, 1), 'in fields'),
  entry('look.smaller', 'look', ['Mod+<'], always, (desk) => setTextSize(desk, -1), 'in fields'),
  entry('look.reset', 'look', [], always, ({ session }) =>
    session.set(({ look }) => ({ look: { ...look, textSize: emptyDeskState.look.textSize } })),
  ),
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

function screen(name: Screen, ...shortcuts: readonly string[]): CommandEntry {
  return entry(`screen.${name}`, 'go', shortcuts, always, (desk) => goToScreen(desk, name), 'in fields');
}

/** The keyboard goes along, wherever it was. */
function goToScreen(desk: Desk, screen: Screen): void {
  if (desk.session.get().screen === screen) focusScreen(desk);
  else {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    desk.session.set({ screen });
  }
}

function tag(kind: AnnotationKind, key: string): CommandEntry {
  return entry(`annotation.tag-${kind}`, 'tag', [key], hasSelection, (desk) => tagPassage(desk, kind));
}

function code(number: CodeNumber): CommandEntry {
  return entry(
    `code.${number}`,
    'code',
    [String(number)],
    (desk) => hasSelection(desk) && numberedCode(desk, number) !== undefined,
    (desk) => applyNumberedCode(desk, number),
  );
}

function step(kind: AnnotationKind, key: string): readonly CommandEntry[] {
  return [
    entry(`annotation.next-${kind}`, 'annotation', [`Alt+${key}`], isReading, (desk) =>
      stepToAnnotation(desk, 1, kind),
    ),
    entry(`annotation.previous-${kind}`, 'annotation', [`Alt+Shift+${key}`], isReading, (desk) =>
      stepToAnnotation(desk, -1, kind),
    ),
  ];
}

/** Keys at the left of the keyboard for the start of a passage, at the right for its end; with Shift by character. */
function edge(which: Edge, towards: 'back' | 'on', key: string): readonly CommandEntry[] {
  const move = (unit: 'word' | 'character') => (desk: Desk) => moveEdge(desk, which, unit, towards === 'on');
  return [
    entry(`edge.${which}-${towards}`, 'edge', [key], hasPassage, move('word')),
    entry(`edge.${which}-${towards}-character`, 'edge', [`Shift+${key}`], hasPassage, move('character')),
  ];
}

function tab(name: InspectorTab, shortcut: string): CommandEntry {
  const run = (desk: Desk): void => desk.panes.inspector?.showTab(name);
  return entry(`inspector.${name}`, 'inspector', [shortcut], isReading, run, 'in fields');
}

function setTextSize({ session }: Desk, by: 1 | -1): void {
  session.set(({ look }) => ({ look: withTextSize(look, by) }));
}

function theme(name: 'system' | 'light' | 'dark' | 'contrast'): CommandEntry {
  return entry(`theme.${name}`, 'look', [], always, (desk) => desk.session.set({ theme: name }));
}

function isReviewing(desk: Desk): boolean {
  return selectedCarried(desk) !== null;
}

function annotateOpen(desk: Desk): void {
  const { articleId } = desk.session.get();
  if (articleId !== null) void annotateFromFile(desk, articleId);
}

function importEditionOfOpen(desk: Desk): void {
  const { articleId } = desk.session.get();
  const article = articleId === null ? undefined : desk.replica.state.get('articles', articleId);
  if (article !== undefined) void importEdition(desk, article);
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
