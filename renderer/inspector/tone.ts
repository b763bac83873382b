import type { FormBody } from '../state/draft.ts';

/** What colours an annotation's edge: its kind; for a stance, the side that it takes. */
export function toneOf(body: Pick<FormBody, 'kind'> & { readonly polarity?: string }): string {
  return body.kind === 'stance' ? (body.polarity ?? 'neutral') : body.kind;
}
