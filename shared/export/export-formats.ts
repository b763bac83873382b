import * as z from 'zod';
import type { ExportOptionId } from './export-options.ts';

/** To read and hand on, to count and draw, for other programs. */
export const exportGroups = ['reading', 'counting', 'programs'] as const;
export type ExportGroup = (typeof exportGroups)[number];

/** What is known of a format before anything is written in it; its words are in shared/words/exports-en.ts. */
export interface ExportFormat {
  /** What it is for, by which the formats are listed. */
  readonly group: ExportGroup;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Several articles: each a file of its own, all in one file, or as the option `articles` says. */
  readonly articles: 'apart' | 'together' | 'as-chosen';
  /** In the order in which they are offered. */
  readonly options: readonly ExportOptionId[];
  /** Without a word on statuses, whether everything goes out, so that it can be had back, or what is settled. */
  readonly carries: 'everything' | 'settled';
}

/** Every format that articles go out in, in the order in which they are offered; the writers are in electron/core/exporters. */
export const exportFormats = {
  pdf: {
    group: 'reading',
    extension: '.pdf',
    mediaType: 'application/pdf',
    articles: 'as-chosen',
    options: ['layout', 'paper', 'labels', 'articles', 'history'],
    carries: 'everything',
  },
  html: {
    group: 'reading',
    extension: '.html',
    mediaType: 'text/html',
    articles: 'as-chosen',
    options: ['labels', 'articles'],
    carries: 'settled',
  },
  docx: {
    group: 'reading',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    articles: 'as-chosen',
    options: ['labels', 'articles'],
    carries: 'settled',
  },
  markdown: {
    group: 'reading',
    extension: '.md',
    mediaType: 'text/markdown',
    articles: 'apart',
    options: ['labels'],
    carries: 'settled',
  },
  xlsx: {
    group: 'counting',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    articles: 'together',
    options: ['labels'],
    carries: 'settled',
  },
  csv: {
    group: 'counting',
    extension: '.zip',
    mediaType: 'application/zip',
    articles: 'together',
    options: ['labels'],
    carries: 'settled',
  },
  graphml: {
    group: 'counting',
    extension: '.graphml',
    mediaType: 'application/graphml+xml',
    articles: 'together',
    options: ['labels'],
    carries: 'settled',
  },
  gexf: {
    group: 'counting',
    extension: '.gexf',
    mediaType: 'application/gexf+xml',
    articles: 'together',
    options: ['labels'],
    carries: 'settled',
  },
  bibtex: {
    group: 'programs',
    extension: '.bib',
    mediaType: 'application/x-bibtex',
    articles: 'together',
    options: [],
    carries: 'settled',
  },
  'csl-json': {
    group: 'programs',
    extension: '.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    articles: 'together',
    options: [],
    carries: 'settled',
  },
  w3c: {
    group: 'programs',
    extension: '.json',
    // Web Annotation Protocol, section 3.1
    mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    articles: 'as-chosen',
    options: ['articles'],
    carries: 'everything',
  },
  brat: {
    group: 'programs',
    extension: '.zip',
    mediaType: 'application/zip',
    articles: 'together',
    options: [],
    carries: 'everything',
  },
  doccano: {
    group: 'programs',
    extension: '.jsonl',
    mediaType: 'application/jsonl',
    articles: 'together',
    options: [],
    carries: 'everything',
  },
  'label-studio': {
    group: 'programs',
    extension: '.json',
    mediaType: 'application/json',
    articles: 'together',
    options: [],
    carries: 'everything',
  },
  'webanno-tsv': {
    group: 'programs',
    extension: '.tsv',
    mediaType: 'text/tab-separated-values',
    articles: 'apart',
    options: [],
    carries: 'everything',
  },
  'cas-json': {
    group: 'programs',
    extension: '.json',
    mediaType: 'application/json',
    articles: 'apart',
    options: [],
    carries: 'everything',
  },
  qdpx: {
    group: 'programs',
    extension: '.qdpx',
    mediaType: 'application/zip',
    articles: 'together',
    options: [],
    carries: 'everything',
  },
  'dna-csv': {
    group: 'programs',
    extension: '.csv',
    mediaType: 'text/csv',
    articles: 'together',
    options: [],
    carries: 'settled',
  },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatId = keyof typeof exportFormats;
export const exportFormatIds = Object.keys(exportFormats) as readonly ExportFormatId[];
export const ExportFormatId = z.enum(exportFormatIds);

export function exportFormat(id: ExportFormatId): ExportFormat {
  return exportFormats[id];
}
