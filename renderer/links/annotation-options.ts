import type { Names } from '../../shared/words/names.ts';
import { summarise } from '../../shared/words/summary.ts';
import type { Vocabulary } from '../../shared/words/vocabulary-en.ts';
import type { Option } from '../app/parts/ChoiceCombobox.tsx';
import { rankMatch } from '../inspector/rank-match.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';

/** As many as a list can show; who looks for another one types more. */
const MOST = 60;

/** The annotations of an article, but for one, that fit what was typed: by what they say or by their words. */
export function annotationOptions(
  annotations: ArticleAnnotations,
  exceptId: string,
  query: string,
  names: Names,
  vocabulary: Vocabulary,
): Option<string>[] {
  const options: Option<string>[] = [];
  for (const { id, anchors, body } of annotations.values()) {
    if (id === exceptId) continue;
    const { title, note } = summarise(body, names, vocabulary);
    const label = body.kind === 'note' && note !== '' ? note : title;
    const quote = anchors[0]?.quote ?? '';
    if (query.trim() !== '' && ![label, quote].some((text) => rankMatch(text, query) !== null)) continue;
    options.push({ key: id, label, detail: quote === '' ? undefined : quote, value: id });
    if (options.length === MOST) break;
  }
  return options;
}
