import { strFromU8, unzipSync } from 'fflate';
import path from 'node:path';
import { expect, test } from 'vitest';
import { byPlace } from '../../../electron/core/export-articles.ts';
import { writeExport } from '../../../electron/core/exporters/write-export.ts';
import { exportFormat, type ExportFormatId } from '../../../shared/export/export-formats.ts';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { exportWork, toExport } from '../../builders/exported-pdf.ts';
import { value } from '../../builders/open-workspace.ts';
import { aWorkspace } from '../../builders/workspace.ts';

/**
 * What other programs are given, as text to be read: a change of a format shows in its golden file.
 * Who means that change writes them anew: `npm test -- --only core golden --update`.
 */
const golden = path.join(import.meta.dirname, '../../golden/interchange');

// Made once, so that ids and times are the same whichever test runs.
const desk = aWorkspace();
const { article } = desk.article({
  title: 'Dam talks 😀',
  source: 'The Daily & Sunday',
  author: 'A. Reporter',
  published: '2026-01-04',
  language: 'en',
  text: 'Officials 😀 in السودان said the shameful dam will stand.',
});
const sudan = desk.actor({ name: 'Sudan', country: 'SDN' });
desk.annotate(article.id, 'السودان', aMention(sudan.id, { portrayal: 'innocent' }));
desk.annotate(
  article.id,
  'said the shameful dam will stand',
  aStance({
    holder: { type: 'actor', actorId: sudan.id },
    target: { type: 'claim', text: 'The dam; built' },
    polarity: 'for',
    intensity: 3,
  }),
);
desk.annotate(article.id, 'shameful', aBiasNote({ direction: 'harms', suggestion: 'contested' }));
desk.annotate(article.id, '😀', aNote('Why this face?\n=1+1', ['tone']));
const one = toExport(desk, article.id);
const sorted = { ...one, annotations: [...one.annotations].sort(byPlace) };

/** Of an archive, the files that are text. */
const files = {
  w3c: null,
  doccano: null,
  'label-studio': null,
  'webanno-tsv': null,
  'cas-json': null,
  'dna-csv': null,
  markdown: null,
  graphml: null,
  gexf: null,
  bibtex: null,
  'csl-json': null,
  brat: /\.(?:ann|conf|json)$/,
  qdpx: /\.qde$/,
  csv: /\.csv$/,
} satisfies Partial<Record<ExportFormatId, RegExp | null>>;

test.each(Object.entries(files))('%s is written as its golden file says', async (name, inArchive) => {
  const format = name as keyof typeof files;
  const { bytes } = value(await writeExport(exportWork(desk, [sorted], format), () => undefined));
  const text = inArchive === null ? strFromU8(bytes) : unpacked(bytes, inArchive);
  const extension = inArchive === null ? exportFormat(format).extension : '.txt';
  await expect(text).toMatchFileSnapshot(path.join(golden, `${format}${extension}`));
});

function unpacked(bytes: Uint8Array, wanted: RegExp): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => wanted.test(name))
    .map(([name, content]) => `── ${name} ──\n${strFromU8(content)}`)
    .join('\n');
}
