/** To the analyst, on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What went wrong, on standard error. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
