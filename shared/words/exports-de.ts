import type { ExportWords } from './exports-en.ts';

export const exportsDe: ExportWords = {
  groups: { reading: 'Zum Lesen', counting: 'Zum Zählen und Zeichnen', programs: 'Für andere Programme' },
  formats: {
    pdf: {
      name: 'PDF mit Annotationen',
      purpose: 'Der gesetzte Artikel mit echten PDF-Annotationen und Tabellen davon, zum Drucken und Ablegen',
    },
    html: {
      name: 'Webseite',
      purpose: 'Überall zu lesen, ohne Slantwise und ohne Netz: Notizen neben dem Text, mit Filtern',
    },
    docx: {
      name: 'Word-Dokument',
      purpose: 'Für alle, die in Word arbeiten: jede Annotation ein Kommentar an ihrer Stelle',
    },
    markdown: {
      name: 'Markdown',
      purpose: 'Schlichter Text mit einer Fußnote je Annotation, für Notizbücher und Websites',
    },
    xlsx: {
      name: 'Excel-Arbeitsmappe',
      purpose: 'Je Annotation, Haltung, Bias-Notiz und Akteur eine Zeile, mit Verzeichnis der Spalten',
    },
    csv: {
      name: 'CSV-Tabellen',
      purpose: 'Dieselben Tabellen als schlichte Dateien in einem Archiv, für R, Python und Datenbanken',
    },
    graphml: {
      name: 'GraphML-Netz',
      purpose: 'Wer für oder gegen wen ist, für Gephi, igraph, NetworkX und yEd',
    },
    gexf: {
      name: 'GEXF-Netz',
      purpose: 'Dasselbe Netz in Gephis eigenem Format',
    },
    bibtex: {
      name: 'BibTeX',
      purpose: 'Die Artikel als Literaturangaben, für LaTeX und Literaturverwaltungen',
    },
    'csl-json': {
      name: 'CSL-JSON',
      purpose: 'Die Artikel als Literaturangaben, für Zotero, pandoc und Zitierstile',
    },
    w3c: {
      name: 'W3C Web Annotation',
      purpose: 'Alles, im Standard des Webs, für ein anderes Slantwise und Programme, die ihn kennen',
    },
    brat: {
      name: 'brat-Standoff',
      purpose:
        'Zum Weiterarbeiten in brat, oder mit den vielen Skripten, die seine Text- und Annotationsdateien lesen',
    },
    doccano: {
      name: 'doccano-JSONL',
      purpose: 'Zum Weitermarkieren in doccano, oder um ein Modell mit markierten Texten zu trainieren',
    },
    'label-studio': {
      name: 'Label-Studio-JSON',
      purpose: 'Zum Weitermarkieren in Label Studio, die Arbeit jeder Person als eigener Satz',
    },
    'webanno-tsv': {
      name: 'WebAnno-TSV',
      purpose: 'Zum Weiterarbeiten in INCEpTION oder WebAnno, eine Tabelle der Wörter mit ihren Annotationen',
    },
    'cas-json': {
      name: 'UIMA-CAS-JSON',
      purpose:
        'Zum Weiterarbeiten in INCEpTION oder mit Programmen für UIMA und DKPro, jedes Feld ein Merkmal',
    },
    qdpx: {
      name: 'REFI-QDA-Projekt',
      purpose:
        'Zum Weiterarbeiten in ATLAS.ti, MAXQDA, NVivo oder QualCoder: Texte, Codes, Codings und Memos',
    },
    'dna-csv': {
      name: 'DNA-Ereignisliste',
      purpose:
        'Zum Auswerten in Discourse Network Analyzer oder R: wer für oder gegen was ist, eine Haltung je Zeile',
    },
  },
  options: {
    articles: {
      name: 'Mehrere Artikel',
      choices: { apart: 'je eine Datei', together: 'alle in einer Datei' },
    },
    layout: {
      name: 'Notizen',
      choices: {
        highlights: 'nur in den Tabellen',
        margin: 'am Rand, neben ihrer Stelle',
        interleaved: 'unter jedem Absatz',
      },
    },
    paper: { name: 'Papier', choices: { a4: 'A4', letter: 'US Letter' } },
    history: { name: 'Verlauf darin', choices: { without: 'Keiner', with: 'Alle Änderungen' } },
    labels: { name: 'Sprache der Beschriftung', choices: { en: 'Englisch', de: 'Deutsch' } },
  },
};
