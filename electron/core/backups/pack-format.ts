import * as z from 'zod';

/**
 * A whole workspace as one file, `.slantwise-workspace`: gzip (RFC 1952) over lines of JSON. The first line says what it is, then
 * comes a line for each file, and a last one with their number and a checksum over all lines before it, without which
 * the file is not whole. A person can read it with `zcat`.
 */
export const PACK_EXTENSION = '.slantwise-workspace';
export const PACK_MEDIA_TYPE = 'application/vnd.slantwise.workspace+gzip';

export const PackHead = z.strictObject({
  format: z.literal('slantwise-pack'),
  version: z.int().min(1),
  /** The last change that is in it. */
  seq: z.int().min(0),
  at: z.string(),
  /** The workspace's name. */
  name: z.string(),
});
export type PackHead = z.infer<typeof PackHead>;

export const PACK_VERSION = 1;

/** What a workspace's files are called; nothing else is taken out of a pack. */
const names =
  /^(workspace|articles\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$|^journal\.jsonl$|^history\/\d{10}-\d{10}\.jsonl$/;

export const PackedFile = z.union([
  z.strictObject({ file: z.string().regex(names), text: z.string() }),
  /** What is not text any more: a damaged file, kept as it is. */
  z.strictObject({ file: z.string().regex(names), base64: z.base64() }),
]);
export type PackedFile = z.infer<typeof PackedFile>;

export const PackEnd = z.strictObject({
  files: z.int().min(1),
  /** SHA-256 of the lines before, hexadecimal. */
  sum: z.string(),
});
