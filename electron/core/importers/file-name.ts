/** A file's extension in lower case, with the dot; empty when it has none that could be one. */
export function extensionOf(name: string): string {
  const extension = /[^\\/]\.([a-z\d]{1,10})$/i.exec(name)?.[1] ?? '';
  return /[a-z]/i.test(extension) ? `.${extension.toLowerCase()}` : '';
}

/** An article's title when nothing in it is one: the file's name without its extension. */
export function titleFromName(name: string): string {
  const extension = extensionOf(name);
  return name.slice(0, name.length - extension.length).trim() || 'Untitled article';
}
