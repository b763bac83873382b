import * as z from 'zod';
import { Id } from '../schema/ids.ts';

/** A file to import: chosen in a native dialog (a grant stands for its path), or its bytes. */
export const FileToImport = z.union([
  z.strictObject({ name: z.string().max(1000), grant: Id }),
  z.strictObject({ name: z.string().max(1000), base64: z.string().max(96 * 1024 * 1024) }),
]);
export type FileToImport = z.infer<typeof FileToImport>;

/** What a dialog asks for; articles unless something else is said. */
export const FileKind = z.enum([
  'articles',
  'edition',
  'annotations',
  'folder',
  'codebook',
  'actors',
  'workspace',
  'bundle',
]);
export type FileKind = z.infer<typeof FileKind>;
