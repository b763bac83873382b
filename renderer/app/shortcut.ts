/**
 * A shortcut as the table of commands writes it: modifiers and a key joined by `+`. `Mod` is Command on Apple's
 * systems and Ctrl elsewhere. A letter or digit stands for its key, `?` for the character however it is typed.
 */
export type Platform = 'linux' | 'darwin' | 'win32';

type KeyEvent = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function matches(shortcut: string, event: KeyEvent, platform: Platform): boolean {
  const { mod, shift, alt, key } = parse(shortcut);
  const apple = platform === 'darwin';
  if ((apple ? event.metaKey : event.ctrlKey) !== mod) return false;
  if ((apple ? event.ctrlKey : event.metaKey) || event.altKey !== alt) return false;
  if (isSign(key)) return event.key === key;
  if (event.shiftKey !== shift) return false;
  if (/^[0-9]$/.test(key)) return event.code === `Digit${key}` || event.key === key;
  // A letter: what is typed, or the key's place where Alt or a script without Latin letters hides it.
  if (key.length === 1)
    return event.key.toUpperCase() === key || (!/^[a-z]$/i.test(event.key) && event.code === `Key${key}`);
  return event.key === (key === 'Space' ? ' ' : key);
}

/**
 * What was pressed, as the table of commands writes it: the shortcut that `matches` this event and no other one.
 * @returns null while nothing but modifiers is held, and for what a keyboard composes (dead keys, input methods)
 */
export function shortcutOf(event: KeyEvent, platform: Platform): string | null {
  const key = keyOf(event);
  if (key === null) return null;
  const mod = platform === 'darwin' ? event.metaKey : event.ctrlKey;
  // Which of the characters on a key is meant shows in the character itself.
  const shift = event.shiftKey && !isSign(key);
  return [mod && 'Mod', event.altKey && 'Alt', shift && 'Shift', key]
    .filter((part) => part !== false)
    .join('+');
}

/** The same shortcut with its modifiers in one order: two texts that are equal are one shortcut. */
export function canonicalShortcut(shortcut: string): string {
  const { mod, shift, alt, key } = parse(shortcut);
  return [mod && 'Mod', alt && 'Alt', shift && 'Shift', key].filter((part) => part !== false).join('+');
}

/** Whether a shortcut is a character that one may want to type. */
export function isTyped(shortcut: string): boolean {
  const { mod, alt, key } = parse(shortcut);
  return !mod && !alt && [...key].length === 1;
}

const silent = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process', 'Unidentified']);

function keyOf({ key, code, shiftKey }: KeyEvent): string | null {
  if (silent.has(key) || key.endsWith('Lock')) return null;
  if (key === ' ') return 'Space';
  if ([...key].length > 1 || /^[a-z0-9]$/i.test(key)) return key.length === 1 ? key.toUpperCase() : key;
  // Where digits are typed with Shift, their keys are theirs all the same.
  const digit = shiftKey ? undefined : /^Digit([0-9])$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  // A sign is itself; what Alt made of a letter, and a letter of another script, is its key.
  return place !== undefined && (!isSign(key) || /[^\x20-\x7e]/.test(key)) ? place : key.toUpperCase();
}

function isSign(key: string): boolean {
  return /^[^\p{L}\p{N}]$/u.test(key);
}

/** How a shortcut is written for people: `Ctrl Shift Z`, `⌘⇧Z`. */
export function keyCaps(
  shortcut: string,
  platform: Platform,
  words: Readonly<Record<string, string>>,
): string {
  const apple = platform === 'darwin';
  const caps = shortcut
    .split(/\+(?=.)/)
    .map((part) => (apple ? words[`${part}Apple`] : undefined) ?? words[part] ?? part);
  return caps.join(apple ? '' : ' ');
}

function parse(shortcut: string): { mod: boolean; shift: boolean; alt: boolean; key: string } {
  const parts = shortcut.split(/\+(?=.)/);
  return {
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: parts.at(-1) ?? '',
  };
}
