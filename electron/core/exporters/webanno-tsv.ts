import { writeTsv } from '../interchange/webanno-tsv/write-tsv.ts';
import { labelExporter } from './label-exporter.ts';

/** For INCEpTION and WebAnno, an article a file. */
export const webannoTsv = labelExporter(([article]) =>
  article === undefined ? { bytes: new Uint8Array(), losses: [] } : writeTsv(article),
);
