import type { Node } from 'prosemirror-model';
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';

export interface EditorOptions {
  /** Its whole content becomes the editor's. */
  readonly host: HTMLElement;
  readonly doc: Node;
  /** An element that stands between two blocks, at a position; it is no part of the text. */
  readonly inset: { readonly element: HTMLElement; readonly pos: number } | null;
  /** Called after each change of the selection, whoever made it. */
  onSelection(): void;
}

/** The article never changes: whatever asks for it (a plugin, a drop, a browser extension) is refused. */
const readOnly = new Plugin({ filterTransaction: (transaction) => !transaction.docChanged });

/** A ProseMirror view of text that can be selected and not edited. */
export function createReadOnlyEditor(options: EditorOptions): EditorView {
  const { host, doc, inset, onSelection } = options;
  const decorations = inset === null ? DecorationSet.empty : DecorationSet.create(doc, [insetAt(inset)]);
  const view: EditorView = new EditorView(
    { mount: host },
    {
      state: EditorState.create({ doc, plugins: [readOnly] }),
      editable: () => false,
      decorations: () => decorations,
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction));
        if (transaction.selectionSet) onSelection();
      },
    },
  );
  return view;
}

function insetAt({ element, pos }: NonNullable<EditorOptions['inset']>): Decoration {
  return Decoration.widget(pos, element, { side: -1, ignoreSelection: true, stopEvent: () => true });
}
