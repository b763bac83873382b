/** Phrases of one code in one language. */
export interface LexiconSection {
  /** BCP 47. */
  readonly language: string;
  /** A term of the default codebook’s scheme `bias`. */
  readonly codeId: string;
  /** Why these are noted. */
  readonly note: string;
  /**
   * Each with a neutral wording (empty where there is none). The id is made of the phrase; of a name of its own where
   * the script has no Latin letters.
   */
  readonly phrases: readonly (readonly [phrase: string, suggestion: string, name?: string])[];
}
