import { exportFormat, ExportFormatId } from '../../shared/export/export-formats.ts';
import {
  choicesOf,
  usualOptions,
  ExportOptions,
  type ExportOptionId,
} from '../../shared/export/export-options.ts';
import type { DeskState } from '../../shared/api/desk-state.ts';

type Kept = DeskState['exports'];

const FIRST = 'pdf';

/** The format that is in hand: the one of last time. */
export function formatInHand({ format }: Kept): ExportFormatId {
  return ExportFormatId.safeParse(format).data ?? FIRST;
}

/**
 * What was chosen for a format last time; where nothing was, the usual, with labels in the language of the desk.
 * @param language of the interface
 */
export function optionsInHand(format: ExportFormatId, kept: Kept, language: string): ExportOptions {
  const labels = ExportOptions.shape.labels.safeParse(language).data ?? usualOptions.labels;
  const usual = { ...usualOptions, labels };
  const chosen = Object.entries(kept.options[format] ?? {}).filter(([id, choice]) =>
    isOffered(format, id, choice),
  );
  return ExportOptions.safeParse({ ...usual, ...Object.fromEntries(chosen) }).data ?? usual;
}

/** What is kept once another choice was made. */
export function withOption(kept: Kept, format: ExportFormatId, id: ExportOptionId, choice: string): Kept {
  return { format, options: { ...kept.options, [format]: { ...kept.options[format], [id]: choice } } };
}

/** An older or a newer Slantwise may have kept what this one does not offer. */
function isOffered(format: ExportFormatId, id: string, choice: string): boolean {
  const option = exportFormat(format).options.find((each) => each === id);
  return option !== undefined && choicesOf(option).includes(choice);
}
