import type { ExportFormatId } from '../../../shared/export/export-formats.ts';
import type { Exporter } from './exporter.ts';

/** The writers of all formats, loaded when they are needed. Adding one is one line, one file, and what is said of it in shared/. */
export const exporters: Readonly<Record<ExportFormatId, () => Promise<Exporter>>> = {
  pdf: async () => (await import('./pdf/annotated-pdf.ts')).annotatedPdf,
  html: async () => (await import('./reading/html.ts')).html,
  docx: async () => (await import('./reading/docx.ts')).docx,
  markdown: async () => (await import('./reading/markdown.ts')).markdown,
  xlsx: async () => (await import('./tables/xlsx.ts')).xlsx,
  csv: async () => (await import('./tables/csv.ts')).csv,
  graphml: async () => (await import('./network/graphml.ts')).graphml,
  gexf: async () => (await import('./network/gexf.ts')).gexf,
  bibtex: async () => (await import('./sources/bibtex.ts')).bibtex,
  'csl-json': async () => (await import('./sources/csl-json.ts')).cslJson,
  w3c: async () => (await import('./w3c.ts')).w3c,
  brat: async () => (await import('./brat.ts')).brat,
  doccano: async () => (await import('./doccano.ts')).doccano,
  'webanno-tsv': async () => (await import('./webanno-tsv.ts')).webannoTsv,
  'cas-json': async () => (await import('./cas-json.ts')).casJson,
  qdpx: async () => (await import('./qdpx.ts')).qdpx,
  'dna-csv': async () => (await import('./dna-csv.ts')).dnaCsv,
  'label-studio': async () => (await import('./label-studio.ts')).labelStudio,
};
