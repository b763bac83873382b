import * as z from 'zod';

/**
 * Every choice that some format offers, with what is taken when nothing is chosen. A format lists those that it has
 * (export-formats.ts); on the command line each is a flag of its name, on the screen a field. Adding one is one line
 * here and its words in shared/words/exports-en.ts and exports-de.ts.
 */
export const ExportOptions = z.strictObject({
  /** Several articles: each its own file, or all in one. For formats that can do either. */
  articles: z.enum(['apart', 'together']).default('apart'),
  /** The language of headings, labels and the domain's own terms; names and notes stay as they were written. */
  labels: z.enum(['en', 'de']).default('en'),
  /** Whether notes are printed, and where: not at all, beside their passage, or below its paragraph. */
  layout: z.enum(['highlights', 'margin', 'interleaved']).default('highlights'),
  paper: z.enum(['a4', 'letter']).default('a4'),
  /** Whether the changes go along that led to what is in the file: who did what, and when. */
  history: z.enum(['without', 'with']).default('without'),
});
/** All of them; a format looks at its own. */
export type ExportOptions = z.infer<typeof ExportOptions>;
export type ExportOptionId = keyof ExportOptions;

export const exportOptionIds = Object.keys(ExportOptions.shape) as readonly ExportOptionId[];
export const usualOptions: ExportOptions = ExportOptions.parse({});

/** What can be chosen, in the order in which it is offered. */
export function choicesOf(option: ExportOptionId): readonly string[] {
  return ExportOptions.shape[option].unwrap().options;
}
