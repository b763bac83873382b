import { isUtf8 } from 'node:buffer';
import type * as z from 'zod';
import { Slices, inSlices } from '../slices.ts';
import { bundleLimits } from './limits.ts';
import { articleLists, ArticlePartSchema, type ArticlePart } from './parts.ts';
import { BundleFailure } from './refuse-bundle.ts';
import { soundJson } from './sound-json.ts';
import { splitLists, type Range } from './split-lists.ts';

/** What the lists of a part are when their elements are left out. */
const NO_ELEMENTS = Buffer.from('],"lineages":[],"gone":[]}}');

/**
 * An article's part that fits its schema, as `soundJson` gives it: its annotations are parsed and validated a few at a time,
 * so that an article with many holds nobody up.
 * @throws BundleFailure
 */
export async function soundArticle(name: string, bytes: Buffer): Promise<ArticlePart> {
  const { isTooDeep, lists, headEnd } = await inSlices(splitLists(bytes));
  if (isTooDeep) throw new BundleFailure(name, 'bundle-too-deep');
  if (lists === null || !isUtf8(bytes)) return soundJson(name, bytes, ArticlePartSchema);
  const head = soundJson(name, Buffer.concat([bytes.subarray(0, headEnd), NO_ELEMENTS]), ArticlePartSchema);
  const elements = <T>(ranges: readonly Range[], schema: z.ZodType<T>): Promise<readonly T[]> =>
    soundElements(name, bytes, ranges, schema);
  const records = await elements(lists.records, articleLists.records);
  const lineages = await elements(lists.lineages, articleLists.lineages);
  const gone = await elements(lists.gone, articleLists.gone);
  return { ...head, annotations: { records, lineages, gone } };
}

async function soundElements<T>(
  name: string,
  bytes: Buffer,
  ranges: readonly Range[],
  schema: z.ZodType<T>,
): Promise<readonly T[]> {
  if (ranges.length > bundleLimits.records) throw new BundleFailure(name, 'bundle-unsound');
  const slices = new Slices();
  const elements: T[] = [];
  for (const [from, to] of ranges) {
    elements.push(soundElement(name, bytes.toString('utf8', from, to), schema));
    if (slices.isOver) await slices.pause();
  }
  return elements;
}

function soundElement<T>(name: string, text: string, schema: z.ZodType<T>): T {
  try {
    const read = schema.safeParse(JSON.parse(text));
    if (read.success) return read.data;
    throw new BundleFailure(name, 'bundle-unsound', read.error);
  } catch (error) {
    throw error instanceof SyntaxError ? new BundleFailure(name, 'bundle-unsound', error) : error;
  }
}
