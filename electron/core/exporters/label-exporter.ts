import { ok } from '../../../shared/errors.ts';
import { labelledArticles, type LabelledArticle } from '../interchange/labelled-articles.ts';
import type { Exported, Exporter } from './exporter.ts';

/** An exporter of a format that knows texts and labelled stretches of them. */
export function labelExporter(write: (articles: readonly LabelledArticle[]) => Exported): Exporter {
  return {
    write: (input) => {
      const { articles, losses } = labelledArticles(input);
      const written = write(articles);
      return ok({ bytes: written.bytes, losses: [...losses, ...written.losses] });
    },
  };
}
