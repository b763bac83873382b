import type { ReactNode } from 'react';
import type { CommandId } from '../command-entry.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { Keys } from './Keys.tsx';

/** The shortcut that a command has now; nothing where it has none. */
export function CommandKeys({ command }: { readonly command: CommandId }): ReactNode {
  const shortcut = useShortcuts()(command);
  return shortcut === undefined ? null : <Keys shortcut={shortcut} />;
}
