/** An annotation of a span layer, put together of its tokens. */
export interface TsvAnnotation {
  readonly key: string;
  readonly layer: string;
  readonly start: number;
  end: number;
  /** By feature; what has no value is left out. */
  readonly values: ReadonlyMap<string, string>;
  readonly remarks: string[];
}
