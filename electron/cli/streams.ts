/** Standard output or error: a terminal, a file or a pipe. */
export interface Stream {
  readonly isTTY?: boolean;
  /** Cells of a terminal. */
  readonly columns?: number;
  write(chunk: string | Uint8Array): unknown;
}

export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}
