// @ts-check

/** @type {NodeJS.WriteStream} */
let voice = process.stdout;

/** From now on the launcher speaks on standard error: standard output belongs to the program it starts. */
export function speakOnStandardError() {
  voice = process.stderr;
}

/** The number of the stream the launcher speaks on, for child processes whose output is part of the account. */
export function voiceDescriptor() {
  return voice === process.stderr ? 2 : 1;
}

/**
 * Says in one line what is being done, before it is done.
 * @param {string} line
 */
export function say(line) {
  voice.write(`slantwise: ${line}\n`);
}

/**
 * @param {number} begun milliseconds, as of `Date.now()`
 * @returns {string} the time since: `12.3 s`
 */
export function secondsSince(begun) {
  return `${((Date.now() - begun) / 1000).toFixed(1)} s`;
}
