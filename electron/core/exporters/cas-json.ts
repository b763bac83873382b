import { writeCas } from '../interchange/cas-json/write-cas.ts';
import { labelExporter } from './label-exporter.ts';

/** For INCEpTION, DKPro and UIMA, an article a file. */
export const casJson = labelExporter(([article]) =>
  article === undefined ? { bytes: new Uint8Array(), losses: [] } : writeCas(article),
);
