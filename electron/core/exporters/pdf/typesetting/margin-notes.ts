import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod';
import { layOutMargin, type MarginPage } from './margin-layout.ts';

/**
 * What the templates tell of an article that is set without its notes (article.typ): points, from the page's upper
 * edge. One entry for each article of the document.
 */
const Survey = z.array(
  z.object({
    /** The page that each block begins on. */
    blocks: z.array(z.int()),
    notes: z.array(z.object({ page: z.int(), top: z.number(), height: z.number(), shortHeight: z.number() })),
    column: z.object({ top: z.number(), bottom: z.number(), gap: z.number(), lineHeight: z.number() }),
  }),
);
type Survey = z.infer<typeof Survey>;

/** For each article, by block: the notes of the page that the block is the first to begin on. */
export type MarginNotes = readonly Readonly<Record<number, MarginPage>>[];

export function surveyOf(compiler: NodeCompiler, document: NodeTypstDocument): Survey {
  const [survey] = z
    .tuple([Survey])
    .parse(compiler.query(document, { selector: '<survey>', field: 'value' }));
  return survey;
}

/**
 * Sorts placed notes by the block that carries them: they are set, out of the flow, before the first block that begins
 * on their page. On a page within a paragraph no block begins; its notes stand on the next page.
 */
export function marginNotes(survey: Survey): MarginNotes {
  return survey.map(({ blocks, notes, column }) => {
    const carriers = new Map<number, number>();
    for (const [block, page] of blocks.entries()) if (!carriers.has(page)) carriers.set(page, block);
    const pages = [...carriers.keys()];
    const home = (page: number): number =>
      carriers.has(page) ? page : (pages.find((other) => other > page) ?? pages.at(-1) ?? page);
    const wanted = notes.map((note) => ({ ...note, page: home(note.page) }));
    const placed = layOutMargin(wanted, column);
    return Object.fromEntries([...placed].map(([page, notes]) => [carriers.get(page) ?? 0, notes]));
  });
}
