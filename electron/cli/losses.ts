import type { Loss } from '../../shared/losses/loss.ts';
import { lossesEn } from '../../shared/words/losses-en.ts';
import { oneLine } from './display-width.ts';

/** What could not be carried, in a sentence. */
export function lossInWords(loss: Loss): string {
  const sentence = lossesEn[loss.what](loss.count, loss.name);
  const why = loss.error === undefined ? sentence : loss.error.message;
  return oneLine(loss.where === '' ? why : `${loss.where}: ${why}`);
}

/** The same, with a line for each of the first things that it is about. */
export function lossInLines(loss: Loss): string[] {
  const { items, count } = loss;
  const more = count - items.length;
  return [
    lossInWords(loss),
    ...items.map(({ kind, passage }) => `  ${[kind ?? '', oneLine(passage)].filter(Boolean).join(': ')}`),
    ...(items.length > 0 && more > 0 ? [`  and ${more.toLocaleString('en-GB')} more`] : []),
  ];
}

/** For programs: with the sentence beside the facts. */
export function lossInJson(loss: Loss): Loss & { readonly message: string } {
  return { ...loss, message: lossInWords(loss) };
}
