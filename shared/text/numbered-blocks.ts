import { splitBlocks, type Block, type CanonicalText } from './canonical.ts';

/** A block with its number in the article's margin; the headline and headings have none. */
export interface NumberedBlock extends Block {
  readonly number: number | null;
}

/** The blocks of a canonical text, numbered from 1: on the screen, in PDFs and in references alike. */
export function numberBlocks(document: CanonicalText): NumberedBlock[] {
  let number = 0;
  return splitBlocks(document).map((block) => ({
    ...block,
    number: block.kind === 'headline' || block.kind === 'heading' ? null : ++number,
  }));
}
