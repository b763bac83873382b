import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { numberBlocks } from '../../../renderer/article/article-document.ts';
import { Offsets } from '../../../renderer/article/offsets.ts';
import type { Range as TextRange } from '../../../shared/commands/command.ts';
import type { Contestant } from './contestant.ts';
import { plainView } from './plain-prosemirror.ts';

/** One step: decorations that come and ids of those that go. */
interface Step {
  readonly add: readonly Decoration[];
  readonly removeId: string | null;
}

/** ProseMirror's own way: every annotation a decoration, the set brought up to date step by step; no margin, no lists. */
export const prosemirrorDecorations: Contestant =
  ({ document: article, annotations }) =>
  (root) => {
    const offsets = new Offsets(numberBlocks(article));
    const decorate = (id: string, { start, end }: TextRange): Decoration =>
      Decoration.inline(
        offsets.posOf(start),
        offsets.posOf(end),
        { class: 'decorated' },
        { id, inclusiveEnd: false },
      );
    const key = new PluginKey<DecorationSet>('annotations');
    const plugin = new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, { doc }) =>
          DecorationSet.create(
            doc,
            annotations.flatMap(({ id, anchors }) => anchors.map((anchor) => decorate(id, anchor))),
          ),
        apply: (transaction, set) => {
          const step = transaction.getMeta(key) as Step | undefined;
          if (step === undefined) return set;
          const { add, removeId } = step;
          const kept =
            removeId === null
              ? set
              : set.remove(set.find(undefined, undefined, (spec) => spec['id'] === removeId));
          return kept.add(transaction.doc, [...add]);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    });
    const { scroller, view } = plainView(article, root, [plugin]);
    const take = (step: Step): void => view.dispatch(view.state.tr.setMeta(key, step));
    let made = 0;
    return {
      scroller,
      isReady: () => view.dom.isConnected,
      editing: {
        add: (passage) => {
          const id = `added-${made++}`;
          take({ add: [decorate(id, passage)], removeId: null });
          return id;
        },
        change: (id, passage) => take({ add: [decorate(id, passage)], removeId: id }),
        remove: (id) => take({ add: [], removeId: id }),
      },
      hit: (left, top) => {
        const at = view.posAtCoords({ left, top });
        return at === null ? 0 : (key.getState(view.state)?.find(at.pos, at.pos).length ?? 0);
      },
    };
  };
