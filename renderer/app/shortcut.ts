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
  if (/^[^\p{L}\p{N}]$/u.test(key)) return event.key === key;
  if (event.shiftKey !== shift) return false;
  if (/^[0-9]$/.test(key)) return event.code === `Digit${key}` || event.key === key;
  // A letter: what is typed, or the key's place where Alt or a script without Latin letters hides it.
  if (key.length === 1)
    return event.key.toUpperCase() === key || (!/^[a-z]$/i.test(event.key) && event.code === `Key${key}`);
  return event.key === key;
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
