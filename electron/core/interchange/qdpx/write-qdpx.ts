import { zipSync, type Zippable } from 'fflate';
import type { Exported } from '../../exporters/exporter.ts';
import type { LabelledArticle } from '../labelled-articles.ts';
import { sourceGuid, writeQde } from './write-qde.ts';

/** A project archive: `project.qde`, and each article's text under `sources/`. */
export function writeQdpx(articles: readonly LabelledArticle[]): Exported {
  const files: Zippable = { 'project.qde': Buffer.from(writeQde(articles), 'utf8') };
  for (const article of articles) {
    files[`sources/${sourceGuid(article)}.txt`] = Buffer.from(article.text, 'utf8');
  }
  return { bytes: zipSync(files, { mtime: new Date(1980, 0, 2) }), losses: [] };
}
