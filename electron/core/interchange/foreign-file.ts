import { type Loss } from '../../../shared/losses/loss.ts';
import type { ParsedArticle } from '../importers/importer.ts';
import type { BundleContent } from '../bundle/read-bundle.ts';
import type { Gathered } from '../web-annotation/gather.ts';

/** What a file of annotations holds, in whatever format it came: plain data, for a thread to hand on. */
export interface ForeignFile {
  /** The format's own short name: `brat`. */
  readonly format: string;
  readonly documents: readonly ForeignDocument[];
  /** What of the file was not understood or has no place here. */
  readonly losses: readonly Loss[];
  /** What Slantwise itself put into the file, to be had back whole; what the documents say came to it later. */
  readonly bundle?: RidingBundle;
}

/** A bundle that rides in a file of another format. */
export interface RidingBundle {
  readonly content: BundleContent;
  /** Its annotations in the model in the middle, in the order of the documents: for an article that is not its own. */
  readonly own: readonly Gathered[];
}

/** One article of a file, and what is annotated in it. */
export interface ForeignDocument {
  /** For people, and to make ids of: what the file calls it. */
  readonly name: string;
  /** The text that positions count in, in UTF-16 code units; null when the file does not bring it. */
  readonly text: string | null;
  /** The article as the library would take it in; null when the file does not bring its text. */
  readonly article: ParsedArticle | null;
  /** By what else the article may be known in the library. */
  readonly hints: ArticleHints;
  /** As W3C annotations, the model in the middle: one planner makes records of them. */
  readonly gathered: Gathered;
}

export interface ArticleHints {
  /** Its id in the workspace that it came from. */
  readonly id: string | null;
  /** SHA-256 of its canonical text. */
  readonly checksum: string | null;
  readonly title: string | null;
  /** The name of the file that it was imported from. */
  readonly fileName: string | null;
}

export const noHints: ArticleHints = { id: null, checksum: null, title: null, fileName: null };
