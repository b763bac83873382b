import type { ExportFormatId, ExportGroup } from '../export/export-formats.ts';
import type { ExportOptionId, ExportOptions } from '../export/export-options.ts';

/** How formats and their options are called, on the screen and on the command line. */
export interface ExportWords {
  readonly groups: Readonly<Record<ExportGroup, string>>;
  readonly formats: Readonly<Record<ExportFormatId, { readonly name: string; readonly purpose: string }>>;
  readonly options: {
    readonly [O in ExportOptionId]: {
      readonly name: string;
      readonly choices: Readonly<Record<ExportOptions[O], string>>;
    };
  };
}

export const exportsEn: ExportWords = {
  groups: { reading: 'To read', counting: 'To count and draw', programs: 'For other programs' },
  formats: {
    pdf: {
      name: 'Annotated PDF',
      purpose: 'The article typeset, with real PDF annotations and tables of them, to print and to archive',
    },
    html: {
      name: 'Web page',
      purpose: 'To read anywhere, without Slantwise and offline: notes beside the text, with filters',
    },
    docx: {
      name: 'Word document',
      purpose: 'For colleagues who work in Word: every annotation a comment on its passage',
    },
    markdown: {
      name: 'Markdown',
      purpose: 'Plain text with a footnote for each annotation, for notebooks and websites',
    },
    xlsx: {
      name: 'Excel workbook',
      purpose: 'A row for each annotation, stance, bias note and actor, with a dictionary of the columns',
    },
    csv: {
      name: 'CSV tables',
      purpose: 'The same tables as plain files in an archive, for R, Python and databases',
    },
    graphml: {
      name: 'GraphML network',
      purpose: 'Who is for or against whom, for Gephi, igraph, NetworkX and yEd',
    },
    gexf: {
      name: 'GEXF network',
      purpose: 'The same network in Gephi’s own format',
    },
    bibtex: {
      name: 'BibTeX',
      purpose: 'The articles as references, for LaTeX and reference managers',
    },
    'csl-json': {
      name: 'CSL-JSON',
      purpose: 'The articles as references, for Zotero, pandoc and citation styles',
    },
    w3c: {
      name: 'W3C Web Annotation',
      purpose: 'Everything, in the web’s own standard, for another Slantwise and programs that know it',
    },
    brat: {
      name: 'brat standoff',
      purpose: 'To go on in brat, or with the many scripts that read its text and annotation files',
    },
    doccano: {
      name: 'doccano JSONL',
      purpose: 'To label on in doccano, or to train a model with labelled texts',
    },
    'label-studio': {
      name: 'Label Studio JSON',
      purpose: 'To label on in Label Studio, each analyst’s work as a set of its own',
    },
    'webanno-tsv': {
      name: 'WebAnno TSV',
      purpose: 'To go on in INCEpTION or WebAnno, a table of words with their annotations',
    },
    'cas-json': {
      name: 'UIMA CAS JSON',
      purpose: 'To go on in INCEpTION or in UIMA and DKPro programs, every field a feature',
    },
    qdpx: {
      name: 'REFI-QDA project',
      purpose: 'To go on in ATLAS.ti, MAXQDA, NVivo or QualCoder: texts, codes, codings and notes',
    },
    'dna-csv': {
      name: 'DNA event list',
      purpose: 'To analyse in Discourse Network Analyzer or R: who is for or against what, a stance a line',
    },
  },
  options: {
    articles: {
      name: 'Several articles',
      choices: { apart: 'a file for each', together: 'all in one file' },
    },
    layout: {
      name: 'Notes',
      choices: {
        highlights: 'in the tables only',
        margin: 'in the margin, beside their passage',
        interleaved: 'below each paragraph',
      },
    },
    paper: { name: 'Paper', choices: { a4: 'A4', letter: 'US Letter' } },
    history: { name: 'History in it', choices: { without: 'None', with: 'All changes' } },
    labels: { name: 'Language of labels', choices: { en: 'English', de: 'German' } },
  },
};
