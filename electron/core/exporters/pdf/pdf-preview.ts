import { ok, type Result } from '../../../../shared/errors.ts';
import type { ExportPreview } from '../../../../shared/export/export-preview.ts';
import { splitBlocks } from '../../../../shared/text/canonical.ts';
import type { ArticleToExport, ExportContext, ExportInput } from '../exporter.ts';
import { writePdf } from './write-pdf.ts';

/** UTF-16 code units of a text that is shown whole, some twelve pages; of a longer one its beginning is. */
const LONGEST = 30_000;

/** The very file, as it will be written; of a long article, what it would be if the article ended after the first pages. */
export async function pdfPreview(
  input: ExportInput,
  { progress }: ExportContext,
): Promise<Result<ExportPreview>> {
  const articles = input.articles.map(beginningOf);
  const written = await writePdf({ ...input, articles }, progress);
  if (!written.ok) return written;
  const cut = articles.some(({ document }, index) => document !== input.articles[index]?.document);
  return ok({ type: 'pdf', base64: Buffer.from(written.value.bytes).toString('base64'), cut });
}

/** Whole blocks, and the annotations that stand in them. */
function beginningOf(whole: ArticleToExport): ArticleToExport {
  const { article, document, annotations } = whole;
  if (document.text.length <= LONGEST) return whole;
  const kept = splitBlocks(document).filter(({ index, end }) => index === 0 || end <= LONGEST);
  const end = kept.at(-1)?.end ?? 0;
  return {
    article,
    document: {
      ...document,
      text: document.text.slice(0, end),
      blockKinds: document.blockKinds.slice(0, kept.length),
    },
    annotations: annotations.filter(({ anchors }) => anchors.every((anchor) => anchor.end <= end)),
  };
}
