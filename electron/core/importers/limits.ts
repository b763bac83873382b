/** What is read at most. An article is far below; a file above is no article, or was made to do harm. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 64 * 1024 * 1024,
  /** UTF-16 code units of a text, before and after it was parsed. */
  textLength: 20_000_000,
  /** Elements inside each other; browsers stop at 512, and the search for the article is quadratic in it. */
  htmlDepth: 1000,
  /** Marks inside each other: quotations, lists, emphasis. */
  markdownDepth: 500,
  /** UTF-16 code units of a front matter. */
  frontMatterLength: 64 * 1024,
  /** Milliseconds for one file. */
  readingTime: 120_000,
  /** MiB of memory for one file. */
  readingMemory: 2048,
} as const;
