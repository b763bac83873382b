import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../../../../../shared/schema/ids.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { BUNDLE_IN_PDF } from '../../../bundle/bundle-in-pdf.ts';
import { marginNotes, surveyOf } from './margin-notes.ts';
import { fontsFor, templateFile, templateNames } from './print-files.ts';

/** A folder that is nowhere: all that the typesetter reads is given to it by name. */
const workspace = path.resolve('/slantwise-typesetting');

export interface Typeset {
  readonly pdf: Uint8Array;
  /** Characters for which no font that ships has a shape: they stand as empty boxes. */
  readonly shapeless: readonly string[];
  /** Whether the typesetter vouches for PDF/A-3a. */
  readonly archival: boolean;
  /** Whether it has a structure tree for screen readers. */
  readonly tagged: boolean;
}

/**
 * Sets a sheet with typst. Whatever it says reaches the typesetter as JSON, never as markup. Notes in the margin take
 * two rounds: the text alone, to learn where passages and notes come to stand, then both.
 * @throws when the templates are wrong, which no input can make them
 */
export async function typeset(sheet: Sheet, attachment: Uint8Array, at: Instant): Promise<Typeset> {
  const sheetJson = JSON.stringify(sheet);
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: await fontsFor(sheetJson) }],
  });
  for (const name of templateNames) {
    compiler.addSource(path.join(workspace, name), await readFile(templateFile(name), 'utf8'));
  }
  const give = (name: string, bytes: Uint8Array): void =>
    compiler.mapShadow(path.join(workspace, name), Buffer.from(bytes));
  give('sheet.json', Buffer.from(sheetJson));
  give(BUNDLE_IN_PDF, attachment);
  give('margin.json', Buffer.from('null'));
  let document = compile(compiler);
  if (sheet.layout === 'margin') {
    give('margin.json', Buffer.from(JSON.stringify(marginNotes(surveyOf(compiler, document)))));
    document = compile(compiler);
  }
  return write(compiler, document, Math.floor(Date.parse(at) / 1000));
}

/** As good a PDF as can be had. Typst's tags give out on some pages with very many links over each other. */
function write(compiler: NodeCompiler, document: NodeTypstDocument, creationTimestamp: number): Typeset {
  try {
    const pdf = compiler.pdf(document, { pdfStandard: 'a-3a', creationTimestamp });
    return { pdf, shapeless: [], archival: true, tagged: true };
  } catch (refusal) {
    const shapeless = shapelessIn(refusal);
    const ordinary = { pdfStandard: '1.7', creationTimestamp };
    try {
      return { pdf: compiler.pdf(document, ordinary), shapeless, archival: false, tagged: true };
    } catch {
      const pdf = compiler.pdf(document, { ...ordinary, pdfTags: false });
      return { pdf, shapeless, archival: false, tagged: false };
    }
  }
}

function compile(compiler: NodeCompiler): NodeTypstDocument {
  const compiled = compiler.compile({ mainFilePath: path.join(workspace, 'main.typ') });
  if (compiled.result === null) {
    throw new Error(`The templates do not compile: ${reasonsOf(compiled.takeError())}`);
  }
  return compiled.result;
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
