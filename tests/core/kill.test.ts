import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../electron/core/verify.ts';
import { aFolder } from '../builders/folder.ts';
import { addText, openWorkspace, value } from '../builders/open-workspace.ts';

const analyst = path.join(import.meta.dirname, 'children/busy-analyst.ts');
const ROUNDS = 6;

/** Lets an analyst work until `count` notes are acknowledged, then kills the process where it stands. */
function acknowledgedBeforeKill(dir: string, articleId: string, count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [analyst, dir, articleId], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.split('\n').length > count) child.kill('SIGKILL');
    });
    child.on('exit', (code) => {
      if (code !== null) reject(new Error(`The analyst stopped by itself: ${complaint}`));
      // The last line may be cut: then it was not acknowledged as a whole.
      else resolve(printed.split('\n').slice(0, -1));
    });
  });
}

test('whatever was acknowledged is there after a kill, whole, and the workspace opens by itself', async () => {
  const dir = await aFolder();
  const first = await openWorkspace(dir);
  const articleId = await addText(first, 'The minister spoke.');
  await first.close();
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    acknowledged.push(...(await acknowledgedBeforeKill(dir, articleId, 30 + round * 17)));
    const workspace = await openWorkspace(dir);
    const { annotations } = value(await workspace.openArticle(articleId));
    expect(acknowledged.filter((id) => !annotations.has(id))).toEqual([]);
    const job = { signal: new AbortController().signal, progress: () => undefined };
    const { problems } = await verify(workspace, job);
    expect(problems.filter(({ message }) => !message.includes('cut off'))).toEqual([]);
    await workspace.close();
  }
});
