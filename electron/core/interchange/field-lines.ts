/**
 * Fields as lines of text, `name: value`. In a value a line break is `\n`, a backslash `\\`, and other signs that lines or
 * XML cannot hold are `\u` and four digits.
 */
export function linesOfFields(fields: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(fields).map(([key, value]) => `${key}: ${escaped(value)}`);
}

/** @returns null when one of the lines is no field */
export function fieldsOfLines(lines: readonly string[]): Readonly<Record<string, string>> | null {
  const fields: [string, string][] = [];
  for (const line of lines) {
    const found = /^([a-zA-Z-]+): ([^]*)$/.exec(line);
    if (found === null) return null;
    fields.push([found[1] ?? '', unescaped(found[2] ?? '')]);
  }
  return Object.fromEntries(fields);
}

function escaped(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', String.raw`\n`)
    .replace(
      /[\p{Cc}\u2028\u2029\ufffe\uffff]|\s$/gu,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

function unescaped(value: string): string {
  return value.replace(
    /\\(?:u([0-9a-f]{4})|([n\\]))/g,
    (_, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign === 'n' ? '\n' : '\\') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
