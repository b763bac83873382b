/** A list that knows how it is written, without its elements being made for it. */
export abstract class WrittenList {
  /** The JSON of its elements, with what stands between them; in pieces that follow each other. */
  abstract pieces(): Iterable<Buffer | string>;
}
