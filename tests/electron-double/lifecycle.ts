/** Where the application stands; parts of Electron may only be used before or after it is ready. */
let ready = false;

export function isReady(): boolean {
  return ready;
}

export function becomeReady(): void {
  ready = true;
}

/** @throws in Electron's words */
export function mustBeReady(words: string): void {
  if (!ready) throw new Error(words);
}

/** @throws in Electron's words */
export function mustNotBeReady(words: string): void {
  if (ready) throw new Error(words);
}
