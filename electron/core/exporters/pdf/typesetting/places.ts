import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod';
import { layOutMargin, type MarginPage } from './margin-layout.ts';

/** What the templates tell of the text and its notes when these are set alone (survey.typ): points, from the page's upper edge. */
const Survey = z.object({
  articles: z.array(
    z.object({
      /** The page that each block begins on. */
      blocks: z.array(z.int()),
      notes: z.array(
        z.object({ page: z.int(), top: z.number(), height: z.number(), shortHeight: z.number() }),
      ),
    }),
  ),
  /** The page of each mark, where nothing can move it. */
  pages: z.array(z.int()).nullable(),
  column: z.object({ top: z.number(), bottom: z.number(), gap: z.number(), lineHeight: z.number() }),
});

/** What the templates are told (`/places.json`). */
export interface Places {
  /** For each article, by block: the notes of the page that the block is the first to begin on. */
  readonly margin: readonly Readonly<Record<number, MarginPage>>[];
  readonly pages: readonly number[] | null;
}

/**
 * Sorts placed notes by the block that carries them: they are set, out of the flow, before the first block that begins
 * on their page. On a page within a paragraph no block begins; its notes stand on the next page.
 */
export function placesIn(compiler: NodeCompiler, document: NodeTypstDocument): Places {
  const [{ articles, pages, column }] = z
    .tuple([Survey])
    .parse(compiler.query(document, { selector: '<survey>', field: 'value' }));
  const margin = articles.map(({ blocks, notes }) =>
    Object.fromEntries(
      [...layOutMargin(notes, column)].map(([page, placed]) => [blocks.indexOf(page), placed]),
    ),
  );
  return { margin, pages };
}
