/** The keys that a front matter may use for an article's metadata, the usual one first. */
export const frontMatterKeys = {
  title: ['title', 'headline'],
  source: ['source', 'publication', 'publisher', 'site'],
  author: ['author', 'authors', 'byline', 'by'],
  published: ['published', 'date', 'publish_date', 'publishdate'],
  language: ['language', 'lang'],
} as const;

const known: ReadonlySet<string> = new Set(Object.values(frontMatterKeys).flat());

/** Whether anything in a front matter is metadata of an article; keys in lower case. */
export function namesMetadata(keys: Iterable<string>): boolean {
  return [...keys].some((key) => known.has(key));
}

/**
 * Whether a text begins with a front matter that names metadata, by a look at its lines: without a YAML parser.
 * @param text line ends are U+000A only
 */
export function beginsWithMetadata(text: string): boolean {
  const [fence, ...lines] = text.split('\n');
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (fence === undefined || !/^---[ \t]*$/.test(fence) || end === -1) return false;
  return namesMetadata(
    lines.slice(0, end).map((line) => line.slice(0, line.indexOf(':')).trim().toLowerCase()),
  );
}
