import type { Exported } from '../../exporters/exporter.ts';
import { NO_MOMENT, zipFiles } from '../../exporters/zip-files.ts';
import type { LabelledArticle } from '../labelled-articles.ts';
import { sourceGuid, writeQde } from './write-qde.ts';

/** A project archive: `project.qde`, and each article's text under `sources/`. */
export function writeQdpx(articles: readonly LabelledArticle[]): Exported {
  const files = [
    { name: 'project.qde', bytes: Buffer.from(writeQde(articles), 'utf8') },
    ...articles.map((article) => ({
      name: `sources/${sourceGuid(article)}.txt`,
      bytes: Buffer.from(article.text, 'utf8'),
    })),
  ];
  return { bytes: zipFiles(files, NO_MOMENT), losses: [] };
}
