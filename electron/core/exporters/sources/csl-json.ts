import { ok } from '../../../../shared/errors.ts';
import type { Article } from '../../../../shared/schema/article.ts';
import type { Exporter } from '../exporter.ts';
import { onlySources } from './only-sources.ts';

/** The articles as references for Zotero, pandoc and the like: CSL-JSON (citation-style-language.org, csl-data 1.0.2). */
export const cslJson: Exporter = {
  write: (input) => {
    const items = input.articles.map(({ article }) => itemOf(article));
    const bytes = Buffer.from(`${JSON.stringify(items, null, 2)}\n`, 'utf8');
    return ok({ bytes, losses: onlySources(input) });
  },
};

function itemOf(article: Article): Readonly<Record<string, unknown>> {
  return {
    id: article.id,
    type: 'article-newspaper',
    title: article.title,
    ...(article.source !== null && { 'container-title': article.source }),
    // Names are not taken apart: which of them is the family's cannot be told.
    ...(article.author !== null && { author: [{ literal: article.author }] }),
    ...(article.published !== null && {
      issued: { 'date-parts': [article.published.split('-').map(Number)] },
    }),
    ...(article.language !== null && { language: article.language }),
    ...(article.tags.length > 0 && { keyword: article.tags.join(', ') }),
  };
}
