import { ok } from '../../../shared/errors.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import { namesFrom } from '../../../shared/words/names.ts';
import { summarise, type Summary } from '../../../shared/words/summary.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';
import { byPlace } from '../../core/export-articles.ts';
import { clipTo, oneLine } from '../display-width.ts';
import { findArticle } from '../find-article.ts';
import { table } from '../table.ts';
import type { Verb } from '../verb.ts';

type Shown = Annotation & { readonly summary: Summary };

export const show: Verb = {
  usage: 'show ARTICLE',
  summary: 'show an article’s facts and annotations',
  readsOnly: true,
  operands: { least: 1, most: 1 },
  options: { text: { value: null, summary: 'and its whole text' } },
  plan: ({ operands: [meant = ''], has }) =>
    ok(async ({ workspace }) => {
      const found = findArticle(workspace, meant);
      if (!found.ok) return found;
      const article = found.value;
      const opened = await workspace.openArticle(article.id);
      if (!opened.ok) return opened;
      const { document } = opened.value;
      const names = namesFrom(workspace.state, vocabularyEn);
      const annotations = [...opened.value.annotations.values()].sort(byPlace).map((annotation): Shown => ({
        ...annotation,
        summary: summarise(annotation.body, names, vocabularyEn),
      }));
      const facts = [
        article.source,
        article.author,
        article.published,
        article.language,
        `${article.words} words`,
      ];
      return ok({
        exit: 'done',
        data: { article, annotations, text: document.text },
        text: (style) =>
          [
            style.strong(oneLine(article.title)),
            oneLine(facts.filter((fact) => fact !== null).join(' · ')),
            style.faint(article.id),
            '',
            annotations.length === 0 ? 'No annotations.' : table(columns, annotations, style),
            ...(has('text') ? ['', document.text] : []),
          ].join('\n'),
      });
    }),
};

const columns = [
  { heading: 'AT', align: 'right', cell: ({ anchors }: Shown) => String(anchors[0]?.start ?? '') },
  { heading: 'KIND', cell: ({ body }: Shown) => vocabularyEn.kind[body.kind] },
  { heading: 'PASSAGE', cell: ({ anchors }: Shown) => passage(anchors) },
  { heading: 'SAYS', cell: (shown: Shown) => clipTo(oneLine(says(shown)), 90) },
] as const;

function passage(anchors: Annotation['anchors']): string {
  const [first, ...others] = anchors;
  if (first === undefined) return '(whole article)';
  const more = others.length === 0 ? '' : ` (+${others.length})`;
  return clipTo(oneLine(first.quote), 40 - more.length) + more;
}

function says({ body, summary: { title, detail, note } }: Shown): string {
  // A note has no title but its kind, which has a column of its own.
  return [body.kind === 'note' ? '' : title, detail, note].filter((part) => part !== '').join(' · ');
}
