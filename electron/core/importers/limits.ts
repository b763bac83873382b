/** What is read at most. An article is far below; a file above is no article, or was made to do harm. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 64 * 1024 * 1024,
  /** UTF-16 code units of a text, before and after it was parsed. */
  textLength: 20_000_000,
  /** Pages of a PDF. */
  pdfPages: 3000,
  /** Lines, or parts of lines, of one page of a PDF. */
  pdfLines: 20_000,
  /** Entries of a zip archive. */
  zipEntries: 20_000,
  /** Bytes of what is taken out of a zip archive, all together. */
  inflatedBytes: 128 * 1024 * 1024,
  /** Elements inside each other; browsers stop at 512, and the search for the article is quadratic in it. */
  htmlDepth: 1000,
  /** Marks inside each other: quotations, lists, emphasis. */
  markdownDepth: 500,
  /** UTF-16 code units of a front matter. */
  frontMatterLength: 64 * 1024,
  /** Milliseconds for one file. */
  readingTime: 120_000,
  /** MiB of memory for one file: objects, and as much again for buffers. */
  readingMemory: 1024,
  /** Milliseconds between two looks at the memory that the reading takes. */
  memoryWatch: 200,
} as const;
