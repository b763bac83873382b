import type { AppError, ErrorCode } from '../../shared/errors.ts';
import { useWords, type Words } from '../words/words.ts';

/**
 * Where a failure is told: beside what was being done (`toast`), in the status bar until it passes (`status`), or in
 * place of the desk when there can be none (`screen`).
 */
type Place = 'toast' | 'status' | 'screen';

const places: Readonly<Record<ErrorCode, Place>> = {
  invalid: 'toast',
  'not-found': 'toast',
  conflict: 'toast',
  'anchor-lost': 'toast',
  format: 'toast',
  cancelled: 'toast',
  locked: 'screen',
  'disk-full': 'status',
  'disk-refused': 'status',
  corrupt: 'toast',
  'too-new': 'screen',
  unauthorized: 'screen',
  disconnected: 'status',
  internal: 'toast',
};

export function placeOf(error: AppError): Place {
  return places[error.code];
}

/** Whether a file was refused for its format: what can be read is worth saying then. */
export function isOfUnreadFormat({ details }: AppError): boolean {
  return details['reason'] === 'other-format' || details['reason'] === 'unknown-format';
}

/** An expected failure in one sentence of the interface's language: what happened, what was kept, what to do. */
export function wordError(error: AppError, words: Words): string {
  const sentence = wordBriefly(error, words);
  return isOfUnreadFormat(error) ? `${sentence} ${words.notices.readable}` : sentence;
}

/** The same as one of many, where what they have in common is said once. */
export function wordBriefly(error: AppError, words: Words): string {
  const { notices } = words;
  const { reason, incident } = error.details;
  const narrowed = typeof reason === 'string' ? notices.reasons[reason] : undefined;
  const sentence = narrowed ?? notices[error.code];
  return typeof incident === 'string' ? `${sentence} ${notices.incident(incident)}` : sentence;
}

export function useErrorWording(): (error: AppError) => string {
  const words = useWords();
  return (error) => wordError(error, words);
}
