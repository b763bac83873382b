import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { documentOf, numberBlocks } from '../../../renderer/article/article-document.ts';
import type { Contestant } from './contestant.ts';
import './plain-prosemirror.css';

/** The floor: the same text in ProseMirror, in the same sections, and nothing else. */
export const plainProseMirror: Contestant = ({ document: article }, root) => {
  const scroller = document.createElement('div');
  scroller.className = 'plain';
  root.append(scroller);
  const state = EditorState.create({ doc: documentOf(article.text, numberBlocks(article)) });
  const view = new EditorView(scroller, { state, editable: () => false });
  return {
    scroller,
    isReady: () => view.dom.isConnected,
    add: null,
    remove: null,
    hit: null,
    passageInView: () => ({ start: 0, end: 1 }),
  };
};
