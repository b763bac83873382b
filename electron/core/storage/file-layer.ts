/** What is known of a file without reading it. */
export interface FileFacts {
  /** In bytes. */
  readonly size: number;
  /** Tells a file from another one that took its name. */
  readonly identity: string;
  /** In milliseconds since 1970, by the clock of whoever keeps the file: for a share, its server. */
  readonly modified: number;
  /** Whether it belongs to whoever runs this program; true where files belong to nobody. */
  readonly isOurs: boolean;
}

/** A file that is open for writing. */
export interface OpenFile {
  /** Writes behind what is there. When it fails, any part of the bytes may have been written. */
  write(bytes: Uint8Array): Promise<void>;
  /** @param length in bytes */
  truncate(length: number): Promise<void>;
  /** Resolves when content and facts are on the disk. */
  sync(): Promise<void>;
  /** Resolves when the content is on the disk, with as much of the facts as reading it needs. */
  datasync(): Promise<void>;
  facts(): Promise<FileFacts>;
  close(): Promise<void>;
}

/**
 * All that storage asks of a file system, in one place, so that the proofs can stand in for a disk that fails, fills up
 * or loses power. Failures reject with an error that has the system's `code`, as Node's do.
 */
export interface FileLayer {
  /** @param most bytes from the beginning that are wanted; all without it */
  read(path: string, most?: number): Promise<Buffer>;
  /** `append` keeps what is there, `replace` does not, `create` wants nothing to be there. */
  open(path: string, how: 'append' | 'replace' | 'create', mode: number): Promise<OpenFile>;
  facts(path: string): Promise<FileFacts>;
  /** The names in a folder, in no order. */
  list(folder: string): Promise<readonly string[]>;
  /** Makes a folder and those above it; one that is there is fine. */
  makeFolder(path: string): Promise<void>;
  /** Takes the place of what has the new name. */
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name. */
  link(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Removes a file or a whole folder; one that is not there is fine. */
  remove(path: string): Promise<void>;
  /** Resolves when the names that were made or removed in a folder are on the disk. */
  syncFolder(path: string): Promise<void>;
}
