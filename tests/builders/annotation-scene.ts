import type { Command } from '../../shared/commands/command.ts';
import { aNote } from './bodies.ts';
import { aNewId } from './clock.ts';
import { aWorkspace, type TestWorkspace } from './workspace.ts';

export interface Scene {
  readonly desk: TestWorkspace;
  readonly articleId: string;
}

/** A workspace with one article: “Russia backs Assad 👍 openly.” and “Kerry said no.” */
export function aScene(): Scene {
  const desk = aWorkspace();
  return {
    desk,
    articleId: desk.article({ text: 'Russia backs Assad 👍 openly.\n\nKerry said no.' }).article.id,
  };
}

/** The command that makes a note on “Russia”, or what else is asked for. */
export function toCreate(
  articleId: string,
  fields: Partial<Extract<Command, { type: 'annotation.create' }>> = {},
): Command {
  return {
    type: 'annotation.create',
    articleId,
    id: aNewId(),
    ranges: [{ start: 0, end: 6 }],
    body: aNote(),
    status: 'accepted',
    ...fields,
  };
}
