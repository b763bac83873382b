import type { Range as TextRange } from '../../shared/commands/command.ts';
import type { ArticleViewProps } from './article-view-props.ts';
import type { ArticleText } from './article-text.ts';
import { markedAt } from './marked-at.ts';
import { addHighlight, removeHighlight } from './named-highlights.ts';

type Shown = Pick<ArticleViewProps, 'annotations' | 'suggestions'>;

/** What a click would pick, and its passages. */
interface Pickable {
  readonly key: string;
  readonly passages: readonly TextRange[];
}

/**
 * Emphasises the annotation or the suggestion that a click would pick.
 * @returns what to call with the offset under the pointer, null beside the text
 */
export function hoverPainter(text: ArticleText, shown: () => Shown): (offset: number | null) => void {
  let over: string | null = null;
  let painted: readonly AbstractRange[] = [];
  return (offset) => {
    const found = offset === null ? null : pickableAt(shown(), offset);
    if (found?.key === over) return;
    over = found?.key ?? null;
    for (const range of painted) removeHighlight('hover', range);
    painted = (found?.passages ?? []).flatMap((passage) => text.nodes.range(passage) ?? []);
    for (const range of painted) addHighlight('hover', range);
    text.element.toggleAttribute('data-over', found !== null);
  };
}

/** The closest to the words: a suggestion inside a longer annotation comes before it. */
function pickableAt({ annotations, suggestions }: Shown, offset: number): Pickable | null {
  const annotation = markedAt(annotations, offset)[0];
  const index = suggestions?.at(offset)[0];
  const suggestion = index === undefined ? undefined : suggestions?.get(index);
  const marked = annotation?.anchors.find(({ start, end }) => start <= offset && offset < end);
  if (suggestion !== undefined && (marked === undefined || lengthOf(suggestion) < lengthOf(marked)))
    return { key: `suggestion ${index}`, passages: [suggestion] };
  return annotation === undefined ? null : { key: annotation.id, passages: annotation.anchors };
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}
