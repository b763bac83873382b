/** What an export will look like, of its first article: enough to judge it by, never the whole of a long one. */
export type ExportPreview =
  /** A text file, or a file that can be shown as one. */
  | { readonly type: 'text'; readonly text: string; readonly cut: boolean }
  | { readonly type: 'tables'; readonly tables: readonly PreviewTable[] }
  /** The file itself; `cut` when it goes on only to where a long article was cut off. */
  | { readonly type: 'pdf'; readonly base64: string; readonly cut: boolean }
  /** A web page. Its styles come apart from it, for a page under a strict policy can take no `<style>` in. */
  | { readonly type: 'page'; readonly html: string; readonly css: string };

export interface PreviewTable {
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows beyond those. */
  readonly more: number;
}
