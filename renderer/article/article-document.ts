import { Schema, type DOMOutputSpec, type Node } from 'prosemirror-model';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import { splitBlocks, type Block } from '../../shared/text/canonical.ts';

/**
 * An article as a ProseMirror document: sections of blocks of text. A section is the unit in which the page lays out
 * and paints (`content-visibility`), so that what is far from the view costs nothing.
 */
export const BLOCKS_PER_SECTION = 8;

/** A block's number in the article's margin; headings have none. */
export interface NumberedBlock extends Block {
  readonly number: number | null;
}

export const articleSchema = new Schema({
  nodes: {
    doc: { content: 'section*' },
    section: {
      content: 'block*',
      selectable: false,
      attrs: { index: { validate: 'number' }, length: { validate: 'number' } },
      toDOM: ({ attrs }): DOMOutputSpec => [
        'section',
        {
          role: 'presentation',
          'data-section': String(attrs['index']),
          style: `--length: ${Number(attrs['length'])}; anchor-name: ${sectionAnchor(Number(attrs['index']))}`,
        },
        0,
      ],
    },
    block: {
      content: 'text*',
      selectable: false,
      attrs: {
        kind: { validate: 'string' },
        index: { validate: 'number' },
        number: { validate: 'number|null' },
      },
      toDOM: ({ attrs, textContent }): DOMOutputSpec => {
        const number: unknown = attrs['number'];
        return [
          tagOf(String(attrs['kind'])),
          {
            dir: 'auto',
            'data-block': String(attrs['index']),
            'data-kind': String(attrs['kind']),
            ...(typeof number === 'number' && { 'data-number': String(number) }),
            ...(hasTellingBlanks(textContent) && { 'data-blanks': '' }),
          },
          0,
        ];
      },
    },
    text: {},
  },
});

/**
 * Blanks that would be lost if the page set them as it likes. Only where there are any are blanks kept by style: kept
 * blanks hang out of the column, marks and all, where a line is broken.
 */
function hasTellingBlanks(text: string): boolean {
  return text.includes('  ') || text.includes('\t');
}

/** The name by which things beside the text stand level with a section (CSS anchor positioning). */
export function sectionAnchor(index: number): string {
  return `--article-section-${index}`;
}

function tagOf(kind: string): string {
  if (kind === 'headline') return 'h1';
  if (kind === 'heading') return 'h2';
  return kind === 'quotation' ? 'blockquote' : 'p';
}

/** The blocks of an article with their numbers. */
export function numberBlocks(article: ArticleDocument): NumberedBlock[] {
  let number = 0;
  return splitBlocks(article).map((block) => ({
    ...block,
    number: block.kind === 'headline' || block.kind === 'heading' ? null : ++number,
  }));
}

export function documentOf(text: string, blocks: readonly NumberedBlock[]): Node {
  const { doc, section, block: blockType } = articleSchema.nodes;
  const sections: Node[] = [];
  for (let first = 0; first < blocks.length; first += BLOCKS_PER_SECTION) {
    const own = blocks.slice(first, first + BLOCKS_PER_SECTION);
    const nodes = own.map(({ kind, index, number, start, end }) =>
      blockType.create(
        { kind, index, number },
        start < end ? articleSchema.text(text.slice(start, end)) : null,
      ),
    );
    sections.push(section.create({ index: sections.length, length: sectionLength(own) }, nodes));
  }
  return doc.create(null, sections);
}

function sectionLength(blocks: readonly Block[]): number {
  return (blocks.at(-1)?.end ?? 0) - (blocks[0]?.start ?? 0);
}
