import * as z from 'zod';
import { Analyst } from '../../../shared/schema/analyst.ts';
import { SharedFile } from '../../../shared/sharing/folder-reading.ts';
import { Id, Instant } from '../../../shared/schema/ids.ts';
import { bundleLimits } from './limits.ts';

export const BUNDLE_FORMAT = 'slantwise-bundle';
/**
 * A step up when an older Slantwise could not read what is written. Version 2 knows of blind coding, and is written only
 * where that is asked for: an older desk must refuse it, for it would show what is to be hidden.
 */
export const BUNDLE_VERSION = 2;
export const BUNDLE_EXTENSION = '.slantwise';
export const BUNDLE_MEDIA_TYPE = 'application/vnd.slantwise.bundle+zip';
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';

const Count = z.int().nonnegative();

/** The paths that a bundle may have inside; there are no others. */
const PartPath = z
  .string()
  .regex(
    /^(analysts|actors|codebook|lexicon|articles)\.json$|^articles\/[0-9a-f-]{36}\.json$|^history\/\d{6}\.json$/,
  );

/** What a bundle says of itself: its first reading, and what a signature is over. */
export const Manifest = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.union([z.literal(1), z.literal(BUNDLE_VERSION)]),
  id: Id,
  createdAt: Instant,
  createdBy: Analyst,
  /** What the workspace is called that it comes from. */
  workspace: z.string().max(200),
  /** `Slantwise 0.1.0`. */
  program: z.string().max(100),
  content: z.strictObject({
    /** Every article of the workspace, not only some. */
    whole: z.boolean(),
    articles: Count,
    annotations: Count,
    actors: Count,
    terms: Count,
    changes: Count,
  }),
  /** Whose annotations are in it; null for everybody's. */
  layers: z.strictObject({ analystIds: z.array(Id).max(10_000), consensus: z.boolean() }).nullable(),
  history: z.boolean(),
  /** The desk that takes it in hides what others coded in its articles. It holds no annotations then. */
  blind: z.literal(true).optional(),
  /** Of its articles: how many the maker coded blind to the end, and at how many the maker looked before. */
  coded: z.strictObject({ blind: Count, lifted: Count }).optional(),
  /** Which file of a desk it is, in a folder that desks share; not of a bundle that is given away by hand. */
  shared: SharedFile.optional(),
  parts: z
    .array(
      z.strictObject({
        path: PartPath,
        /** Unpacked. */
        bytes: Count,
        /** SHA-256 of the unpacked bytes, hexadecimal. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(bundleLimits.parts),
});
export type Manifest = z.infer<typeof Manifest>;

/** Enough to tell a newer bundle from what is none. */
export const AnyManifest = z.object({ format: z.literal(BUNDLE_FORMAT), version: z.int().positive() });
