import { EditorState, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { documentOf, numberBlocks } from '../../../renderer/article/article-document.ts';
import type { ArticleDocument } from '../../../shared/schema/article.ts';
import type { Contestant } from './contestant.ts';
import './plain-prosemirror.css';

/** The floor: the same text in ProseMirror, in the same sections, and nothing else. */
export const plainProseMirror: Contestant =
  ({ document: article }) =>
  (root) => {
    const { scroller, view } = plainView(article, root, []);
    return { scroller, isReady: () => view.dom.isConnected, editing: null, hit: null };
  };

/** An article's text in a view that cannot be edited. */
export function plainView(
  article: ArticleDocument,
  root: HTMLElement,
  plugins: readonly Plugin[],
): { readonly scroller: HTMLElement; readonly view: EditorView } {
  const scroller = document.createElement('div');
  scroller.className = 'plain';
  root.append(scroller);
  const state = EditorState.create({
    doc: documentOf(article.text, numberBlocks(article)),
    plugins: [...plugins],
  });
  return { scroller, view: new EditorView(scroller, { state, editable: () => false }) };
}
