/**
 * Layers that say how a text is built, token by token: sentences, parts of speech, lemmas, syntax. Programs make them by
 * themselves; they are no annotations of an analyst.
 */
export function isGrammar(type: string): boolean {
  return /\.core\.api\.(?:segmentation|lexmorph|syntax|metadata|transform|anomaly)\.|^uima\.(?!tcas\.Annotation$)|TagsetDescription$/.test(
    type,
  );
}

/** A type's own name without its package. */
export function shortType(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
