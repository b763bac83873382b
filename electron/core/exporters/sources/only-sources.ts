import type { ExportInput } from '../exporter.ts';

/** What a list of references leaves out. */
export function onlySources({ articles }: ExportInput): string[] {
  const count = articles.reduce((sum, { annotations }) => sum + annotations.length, 0);
  return count === 0 ? [] : [`A list of sources holds neither text nor annotations; left out: ${count}.`];
}
