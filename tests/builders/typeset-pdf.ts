import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import path from 'node:path';
import { fontsFor } from '../../electron/core/exporters/pdf/typesetting/print-files.ts';

const folder = path.resolve('/slantwise-test-typesetting');

/** A PDF by a real typesetter, from typst markup; `standard` 1.7 without tags, as most news PDFs are. */
export async function typesetPdf(markup: string): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: await fontsFor(markup) }],
  });
  const mainFilePath = path.join(folder, 'main.typ');
  compiler.addSource(mainFilePath, markup);
  const compiled = compiler.compile({ mainFilePath });
  const document = compiled.result;
  if (document === null) {
    throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'The markup does not compile'));
  }
  return compiler.pdf(document, { pdfStandard: '1.7' });
}
