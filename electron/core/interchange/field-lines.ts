/** Fields as lines of text, `name: value`; a line break in a value is `\n`, a backslash `\\`. */
export function linesOfFields(fields: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(fields).map(
    ([key, value]) =>
      `${key}: ${value
        .replaceAll('\\', '\\\\')
        .replaceAll('\n', String.raw`\n`)
        .replaceAll('\r', String.raw`\r`)}`,
  );
}

/** @returns null when one of the lines is no field */
export function fieldsOfLines(lines: readonly string[]): Readonly<Record<string, string>> | null {
  const fields: [string, string][] = [];
  for (const line of lines) {
    const found = /^([a-zA-Z-]+): ([^]*)$/.exec(line);
    if (found === null) return null;
    fields.push([found[1] ?? '', unescape(found[2] ?? '')]);
  }
  return Object.fromEntries(fields);
}

function unescape(value: string): string {
  return value.replace(/\\([nr\\])/g, (_, sign) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\'));
}
