import { keydownHandler } from 'prosemirror-keymap';
import type { ArticleText } from './article-text.ts';
import type { Caret } from './caret.ts';
import { selectionKeys, type Deed } from './selection-keys.ts';

export interface KeyReports {
  /** The keyboard altered the selection, or looked for what is at the caret. */
  selected(): void;
  pick(offset: number): void;
}

/** Answers the keys that the article understands while it has the focus; the others go on to the frame. */
export function listenToKeys(text: ArticleText, caret: Caret, reports: KeyReports): void {
  const mac = /Mac/.test(navigator.platform);
  const bindings = Object.entries(selectionKeys(mac)).map(([key, deed]) => [
    key,
    () => perform(text, caret, deed, reports),
  ]);
  const handle = keydownHandler(Object.fromEntries(bindings));
  text.element.addEventListener('keydown', (event) => {
    if (handle(text.view, event)) event.preventDefault();
  });
}

function perform(text: ArticleText, caret: Caret, deed: Deed, reports: KeyReports): boolean {
  switch (deed.deed) {
    case 'move':
      caret.move(deed.step, deed.extend);
      break;
    case 'scroll':
      caret.scroll(deed.pages);
      return true;
    case 'grow':
      caret.grow();
      break;
    case 'shrink':
      caret.shrink();
      break;
    case 'select-all':
      caret.selectAll();
      break;
    case 'collapse': {
      const held = text.selection;
      // Nothing to leave: the frame may have something to close.
      if (held === null || held.anchor === held.head) return false;
      caret.collapse();
      break;
    }
    case 'pick':
      caret.ensure();
      reports.pick(text.selection?.head ?? 0);
      return true;
  }
  reports.selected();
  return true;
}
