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
  column: z.object({ top: z.number(), bottom: z.number(), gap: z.number(), lineHeight: z.number() }),
});

/** What the templates are told (`/places.json`): for each article, by block, the notes of the page that the block is the first to begin on. */
export type Places = readonly Readonly<Record<number, MarginPage>>[];

/**
 * Sorts placed notes by the block that carries them: they are set, out of the flow, before the first block that begins
 * on their page. On a page within a paragraph no block begins; its notes stand on the next page.
 */
export function placesIn(compiler: NodeCompiler, document: NodeTypstDocument): Places {
  const [{ articles, column }] = z
    .tuple([Survey])
    .parse(compiler.query(document, { selector: '<survey>', field: 'value' }));
  return articles.map(({ blocks, notes }) =>
    Object.fromEntries(
      [...layOutMargin(notes, column)].map(([page, placed]) => [blocks.indexOf(page), placed]),
    ),
  );
}
