import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../../../../../shared/schema/ids.ts';
import { afterAnswer } from '../../../workers/after-answer.ts';
import { fontsFor, templateFile, templateNames, type TemplateName } from './print-files.ts';

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

/** Sets what a sheet says with one of the templates. Whatever it says reaches typst as JSON, never as markup. */
export class Typesetter {
  readonly compiler: NodeCompiler;
  readonly #main: TemplateName;

  private constructor(compiler: NodeCompiler, main: TemplateName) {
    this.compiler = compiler;
    this.#main = main;
  }

  /** @param sheet plain data, which the templates read as `/sheet.json` */
  static async for(main: TemplateName, sheet: unknown): Promise<Typesetter> {
    const json = JSON.stringify(sheet);
    const fontBlobs = await fontsFor(json);
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
    latest = compiler;
    afterAnswer(forget);
    for (const name of templateNames) {
      compiler.addSource(path.join(workspace, name), await readFile(templateFile(name), 'utf8'));
    }
    const typesetter = new Typesetter(compiler, main);
    typesetter.give('sheet.json', Buffer.from(json));
    return typesetter;
  }

  /** Another file that the templates read. */
  give(name: string, bytes: Uint8Array): void {
    this.compiler.mapShadow(path.join(workspace, name), Buffer.from(bytes));
  }

  /** @throws when the templates are wrong, which no input can make them */
  compile(): NodeTypstDocument {
    const compiled = this.compiler.compile({ mainFilePath: path.join(workspace, this.#main) });
    if (compiled.result === null) {
      throw new Error(`The templates do not compile: ${reasonsOf(compiled.takeError())}`);
    }
    return compiled.result;
  }

  /** As good a PDF as can be had. Typst's tags have given out before (block-sheet.ts). */
  write(document: NodeTypstDocument, at: Instant): Typeset {
    const creationTimestamp = Math.floor(Date.parse(at) / 1000);
    try {
      const pdf = this.compiler.pdf(document, { pdfStandard: 'a-3a', creationTimestamp });
      return { pdf, shapeless: [], archival: true, tagged: true };
    } catch (refusal) {
      const shapeless = shapelessIn(refusal);
      const ordinary = { pdfStandard: '1.7', creationTimestamp };
      try {
        return { pdf: this.compiler.pdf(document, ordinary), shapeless, archival: false, tagged: true };
      } catch {
        const pdf = this.compiler.pdf(document, { ...ordinary, pdfTags: false });
        return { pdf, shapeless, archival: false, tagged: false };
      }
    }
  }
}

let latest: NodeCompiler | null = null;

/** What typst remembers belongs to the whole process: half a gigabyte after a long article. To forget it takes a while. */
function forget(): void {
  latest?.evictCache(0);
  latest = null;
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
