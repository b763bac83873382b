import { numberedCode } from '../inspector/numbered-code.ts';
import type { Desk } from '../state/desk.ts';
import type { Words } from '../words/words.ts';
import type { CodeCommandId, CommandId, ReadingCommandId } from './command-entry.ts';

/** What a command is called: in the palette, the list of shortcuts and where a shortcut is changed. */
export function commandName(id: CommandId, desk: Desk, { commands }: Words): string {
  if (isOfReading(id)) return commands.acceptReading(Number(id.slice('compare.accept-'.length)));
  if (!isOfCode(id)) return commands.names[id];
  const number = Number(id.slice('code.'.length));
  const code = numberedCode(desk, number);
  return code === undefined ? commands.noCode(number) : commands.applyCode(code.name);
}

function isOfReading(id: CommandId): id is ReadingCommandId {
  return /^compare[.]accept-\d$/.test(id);
}

function isOfCode(id: CommandId): id is CodeCommandId {
  return id.startsWith('code.');
}
