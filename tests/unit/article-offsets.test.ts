import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, numberBlocks } from '../../renderer/article/article-document.ts';
import { Offsets } from '../../renderer/article/offsets.ts';
import { anArticle } from '../builders/article.ts';

const blockText = fc
  .string({
    unit: fc.constantFrom('a', 'é', ' ', '  ', '\n', '😀', 'ب', '中', '”'),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => `x${text}`);
const articles = fc.array(blockText, { minLength: 1, maxLength: 70 }).map((texts) => {
  const { document } = anArticle({ blocks: texts.map((text) => ({ kind: 'paragraph', text })) });
  const blocks = numberBlocks(document);
  return {
    text: document.text,
    blocks,
    doc: documentOf(document.text, blocks),
    offsets: new Offsets(blocks),
  };
});

test('a position made from an offset stands before the same character', () => {
  fc.assert(
    fc.property(articles, fc.nat(), ({ text, blocks, doc, offsets }, seed) => {
      const block = blocks[seed % blocks.length];
      if (block === undefined) return;
      const offset = block.start + (seed % (block.end - block.start));
      const pos = offsets.posOf(offset);
      expect(doc.textBetween(pos, pos + 1)).toBe(text[offset]);
      expect(offsets.offsetOf(pos)).toBe(offset);
    }),
  );
});

test('the end of a block is a place of its own, before the next block', () => {
  fc.assert(
    fc.property(articles, ({ blocks, doc, offsets }) => {
      for (const block of blocks) {
        const pos = offsets.posOf(block.end);
        expect(doc.resolve(pos).parentOffset).toBe(block.end - block.start);
        expect(offsets.offsetOf(pos)).toBe(block.end);
      }
    }),
  );
});

test('a passage over blocks and sections reads the same in the document and in the text', () => {
  fc.assert(
    fc.property(articles, fc.nat(), fc.nat(), ({ text, doc, offsets }, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const read = doc.textBetween(offsets.posOf(start ?? 0), offsets.posOf(end ?? 0), '\n\n');
      expect(read.replaceAll('\n', '')).toBe(text.slice(start, end).replaceAll('\n', ''));
    }),
  );
});

test('every position, also between blocks and sections, gives an offset in a block', () => {
  fc.assert(
    fc.property(articles, ({ blocks, doc, offsets }) => {
      let before = 0;
      for (let pos = 0; pos <= doc.content.size; pos++) {
        const offset = offsets.offsetOf(pos);
        expect(blocks.some(({ start, end }) => start <= offset && offset <= end)).toBe(true);
        expect(offset).toBeGreaterThanOrEqual(before);
        before = offset;
      }
    }),
  );
});

test('sections cover the text in order', () => {
  fc.assert(
    fc.property(articles, ({ text, offsets }) => {
      const ranges = offsets.sectionStarts.map((_, section) => offsets.sectionRange(section));
      expect(ranges[0]?.start).toBe(0);
      expect(ranges.at(-1)?.end).toBe(text.length);
      for (const [index, range] of ranges.entries()) {
        expect(offsets.sectionOf(range.start)).toBe(index);
        expect(offsets.sectionOf(range.end)).toBe(index);
      }
    }),
  );
});
