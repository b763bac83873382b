import { rankMatch } from '../inspector/rank-match.ts';
import type { Desk } from '../state/desk.ts';
import type { Words } from '../words/words.ts';
import type { CommandEntry } from './command-entry.ts';
import { commandName } from './command-name.ts';
import { commands } from './commands.ts';

export interface FoundCommand {
  readonly command: CommandEntry;
  readonly name: string;
  /** It can be carried out now. */
  readonly possible: boolean;
}

/** A match in the name of the group counts less than one in the command's own. */
const IN_GROUP = 10;

/** The commands that fit what was typed, the best first; those that cannot be carried out now come last. */
export function findCommands(query: string, desk: Desk, words: Words): readonly FoundCommand[] {
  return commands
    .flatMap((command) => {
      const name = commandName(command.id, desk, words);
      const inAll = rankMatch(`${words.commands.groups[command.group]} ${name}`, query);
      const rank = rankMatch(name, query) ?? (inAll === null ? null : inAll + IN_GROUP);
      return rank === null ? [] : { command, name, possible: command.when(desk), rank };
    })
    .sort((a, b) => Number(b.possible) - Number(a.possible) || a.rank - b.rank);
}
