/** A vocabulary's values with their names, in the order of the schema, each as a beginning of a line. */
export function namedOptions<T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
): { value: T; label: string }[] {
  return values.map((value) => ({ value, label: capitalised(names[value]) }));
}

/** “author’s voice” → “Author’s voice”; scripts without capitals stay as they are. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase() + text.slice(first.length);
}
