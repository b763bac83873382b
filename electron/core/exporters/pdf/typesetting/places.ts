import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod';
import { layOutMargin, type MarginPage } from './margin-layout.ts';

/** What the templates tell of the text when it is set alone (survey.typ): points, from the page's upper edge. */
const Survey = z.object({
  /** The page that each article opens on. */
  openings: z.array(z.int()),
  /** The page of each mark. */
  marks: z.array(z.int()),
  /** Of each article, where notes go into the margin. */
  margin: z
    .array(
      z.object({
        /** The page that each block begins on. */
        blocks: z.array(z.int()),
        notes: z.array(
          z.object({ page: z.int(), top: z.number(), height: z.number(), shortHeight: z.number() }),
        ),
      }),
    )
    .nullable(),
  column: z.object({ top: z.number(), bottom: z.number(), gap: z.number(), lineHeight: z.number() }),
});
type Survey = z.infer<typeof Survey>;

/** What the templates are told of the places that the first round found (`/places.json`). */
export interface Places {
  /** Of each mark: how many pages after the one that its article opens on. */
  readonly pages: readonly number[];
  /** For each article, by block: the notes of the page that the block is the first to begin on. */
  readonly margin: readonly Readonly<Record<number, MarginPage>>[] | null;
}

export function placesIn(compiler: NodeCompiler, document: NodeTypstDocument): Places {
  const [survey] = z
    .tuple([Survey])
    .parse(compiler.query(document, { selector: '<survey>', field: 'value' }));
  const { openings, marks } = survey;
  return {
    // Every article opens on a page of its own.
    pages: marks.map((page) => page - (openings.findLast((opening) => opening <= page) ?? page)),
    margin: marginNotes(survey),
  };
}

/**
 * Sorts placed notes by the block that carries them: they are set, out of the flow, before the first block that begins
 * on their page. On a page within a paragraph no block begins; its notes stand on the next page.
 */
function marginNotes({ margin, column }: Survey): Places['margin'] {
  if (margin === null) return null;
  return margin.map(({ blocks, notes }) =>
    Object.fromEntries(
      [...layOutMargin(notes, column)].map(([page, placed]) => [blocks.indexOf(page), placed]),
    ),
  );
}
