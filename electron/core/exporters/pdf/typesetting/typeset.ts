import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../../../../../shared/schema/ids.ts';
import { fontsFor, templateFile, templateNames } from './print-files.ts';

/** A folder that is nowhere: all that the typesetter reads is given to it by name. */
const workspace = path.resolve('/slantwise-typesetting');

export interface Typeset {
  readonly pdf: Uint8Array;
  /** Characters for which no font that ships has a shape: they stand as empty boxes. */
  readonly shapeless: readonly string[];
  /** Whether the typesetter vouches for PDF/A-3a. */
  readonly archival: boolean;
}

/**
 * Sets a sheet with typst. Whatever it says reaches the typesetter as JSON, never as markup.
 * @throws when the templates are wrong, which no input can make them
 */
export async function typeset(sheetJson: string, attachment: Uint8Array, at: Instant): Promise<Typeset> {
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: await fontsFor(sheetJson) }],
  });
  for (const name of templateNames) {
    compiler.addSource(path.join(workspace, name), await readFile(templateFile(name), 'utf8'));
  }
  compiler.mapShadow(path.join(workspace, 'sheet.json'), Buffer.from(sheetJson));
  compiler.mapShadow(path.join(workspace, 'annotations.json'), Buffer.from(attachment));
  const compiled = compiler.compile({ mainFilePath: path.join(workspace, 'main.typ') });
  const document = compiled.result;
  if (document === null) throw new Error(`The templates do not compile: ${reasonsOf(compiled.takeError())}`);
  const creationTimestamp = Math.floor(Date.parse(at) / 1000);
  try {
    const pdf = compiler.pdf(document, { pdfStandard: 'a-3a', creationTimestamp });
    return { pdf, shapeless: [], archival: true };
  } catch (refusal) {
    const pdf = compiler.pdf(document, { pdfStandard: '1.7', creationTimestamp });
    return { pdf, shapeless: shapelessIn(refusal), archival: false };
  }
}

function reasonsOf(error: NodeError | null): string {
  return JSON.stringify(error?.shortDiagnostics ?? []);
}

/** What the check for PDF/A names: text that “could not be displayed with font …”. */
function shapelessIn(refusal: unknown): string[] {
  const message = refusal instanceof Error ? refusal.message : String(refusal);
  const named = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gsu)];
  return [...new Set(named.map(([, text = '']) => text))];
}
