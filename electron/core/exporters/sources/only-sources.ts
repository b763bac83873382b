import { lossOfAnnotations, type Loss } from '../../../../shared/losses/loss.ts';
import type { ExportInput } from '../exporter.ts';

/** What a list of references leaves out. */
export function onlySources({ articles }: ExportInput): readonly Loss[] {
  return lossOfAnnotations(
    'annotations-left',
    articles.flatMap(({ annotations }) => annotations),
  );
}
