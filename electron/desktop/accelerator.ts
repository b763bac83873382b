const names: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
};

/**
 * A shortcut of the page's table of commands as Electron writes it.
 * @returns null where Electron has no name for the key: a letter beyond A to Z
 */
export function acceleratorOf(shortcut: string): string | null {
  const parts = shortcut.split(/\+(?=.)/);
  if (!/^[\x21-\x7e]+$/.test(parts.at(-1) ?? '')) return null;
  return parts.map((part) => names[part] ?? part).join('+');
}
