import type { Suggestion } from '../../shared/suggestions/suggestion.ts';
import type { OpenSuggestions } from '../state/open-suggestions.ts';
import type { ArticleText } from './article-text.ts';
import { staticRange } from './mark-painter.ts';
import type { SuggestionStyle } from './mark-style.ts';
import { addHighlight, removeHighlight } from './named-highlights.ts';

interface Painted {
  readonly style: SuggestionStyle;
  readonly range: AbstractRange;
}

/**
 * Paints the suggestions of the sections near the view, faintly. A change repaints these sections and no others.
 * @returns a function that removes the paint
 */
export function paintSuggestions(text: ArticleText, suggestions: OpenSuggestions): () => void {
  const sections = new Map<number, readonly Painted[]>();

  const leave = (section: number): void => {
    for (const { style, range } of sections.get(section) ?? []) removeHighlight(style, range);
    sections.delete(section);
  };

  const enter = (section: number): void => {
    leave(section);
    const { start, end } = text.offsets.sectionRange(section);
    const painted = suggestions.overlapping(start, end).flatMap((index) => {
      const suggestion = suggestions.get(index);
      if (suggestion === undefined) return [];
      const style = styleOf(suggestion);
      return text.nodes
        .parts(suggestion, section)
        .map(({ node, from, to }) => ({ style, range: staticRange(node, from, to) }));
    });
    for (const { style, range } of painted) addHighlight(style, range);
    sections.set(section, painted);
  };

  for (const section of text.near.values()) enter(section);
  const stopNear = text.near.subscribe(({ entered, left }) => {
    left.forEach(leave);
    entered.forEach(enter);
  });
  const stopSuggestions = suggestions.subscribe(() => [...sections.keys()].forEach(enter));

  return () => {
    stopNear();
    stopSuggestions();
    [...sections.keys()].forEach(leave);
  };
}

function styleOf({ meaning }: Suggestion): SuggestionStyle {
  return `suggested-${meaning.rule}`;
}
