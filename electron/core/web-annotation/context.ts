/** The W3C's own JSON-LD context. Named, never fetched. */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Slantwise's own vocabulary: what every key and class that is not the W3C's belongs to. Like REFI-QDA's
 * `urn:QDA-XML`, a name that nobody has to own, renew or serve, for nothing is ever fetched from it.
 */
const VOCABULARY = 'urn:slantwise:vocabulary#';

/** Who says that who said: the only list of ours whose order counts. */
export const CONTEXT = [
  ANNO_CONTEXT,
  { '@vocab': VOCABULARY, sourceChain: { '@container': '@list' } },
] as const;
