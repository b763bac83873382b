import type { Scheme } from '../../../shared/schema/term.ts';
import { guidOf } from './stable-guid.ts';

/** REFI-QDA Codebook Exchange, version 1.0. */
export const QDC_NAMESPACE = 'urn:QDA-XML:codebook:1.0';

/** The format knows no schemes: each becomes a heading that cannot be coded with, under a GUID of its own. */
export const schemeHeadings: Readonly<Record<Scheme, { readonly name: string; readonly guid: string }>> = {
  bias: { name: 'Bias codes', guid: guidOf('slantwise.scheme.bias') },
  issue: { name: 'Issues', guid: guidOf('slantwise.scheme.issue') },
  'actor-kind': { name: 'Kinds of actors', guid: guidOf('slantwise.scheme.actor-kind') },
};

/** What we know of a code beyond the format goes into its sets of codes. */
export const qdcSets = {
  wholeArticle: { name: 'May be about the whole article', guid: guidOf('slantwise.set.whole-article') },
  retired: { name: 'Retired', guid: guidOf('slantwise.set.retired') },
} as const;
