import { onTestFinished } from 'vitest';
import { addArticle } from '../../electron/core/add-article.ts';
import type { ParsedArticle } from '../../electron/core/importers/importer.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import type { SequencedChange } from '../../shared/changes/change.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { Result } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { systemClock } from '../../electron/core/system-clock.ts';

/** A workspace in a real folder; closed when the test is over, if the test did not. */
export async function openWorkspace(dir: string): Promise<Workspace> {
  const workspace = value(await Workspace.open(dir, { clock: systemClock, analystName: 'M. Idris' }));
  let open = true;
  const close = workspace.close.bind(workspace);
  workspace.close = async () => {
    if (open) await close();
    open = false;
    return workspace.keeping;
  };
  onTestFinished(async () => void (await workspace.close()));
  return workspace;
}

/** What must have gone well. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function aParsedArticle(text: string, fields: Partial<ParsedArticle> = {}): ParsedArticle {
  return {
    format: 'text',
    title: 'A test article',
    source: null,
    author: null,
    published: null,
    language: 'en',
    blocks: text.split('\n\n').map((block) => ({ kind: 'paragraph' as const, text: block })),
    warnings: [],
    ...fields,
  };
}

export async function addText(workspace: Workspace, text: string): Promise<Id> {
  return value(await addArticle(workspace, aParsedArticle(text), 'test.txt')).articleId;
}

/** The command that notes something on a stretch of text. */
export function noteOn(
  articleId: Id,
  start: number,
  end: number,
  text: string,
  id: Id = systemClock.newId(),
): Command {
  const body = { kind: 'note' as const, text, tags: [] };
  return { type: 'annotation.create', articleId, id, ranges: [{ start, end }], body, status: 'accepted' };
}

export async function note(
  workspace: Workspace,
  articleId: Id,
  [start, end]: readonly [number, number],
  text: string,
): Promise<SequencedChange> {
  return value(await workspace.run(noteOn(articleId, start, end, text)));
}
