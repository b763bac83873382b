import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../../electron/core/verify.ts';
import { aFolder } from '../../builders/folder.ts';
import { addText, openWorkspace, value } from '../../builders/open-workspace.ts';
import { coinOf, rounds, seed } from '../../builders/torture.ts';

const analyst = path.join(import.meta.dirname, '../children/busy-analyst.ts');
/** An article gets too long for comfort; then a new workspace begins. */
const ROUNDS_EACH = 20;

/** Lets an analyst work until `count` lines are printed and a little longer, then kills the process where it stands. */
function printedBeforeKill(
  dir: string,
  articleId: string,
  count: number,
  coin: () => number,
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const args = [analyst, dir, articleId, String(Math.floor(coin() * 2 ** 31))];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.split('\n').length > count) setTimeout(() => child.kill('SIGKILL'), coin() * 20);
    });
    child.on('exit', (code) => {
      if (code !== null) reject(new Error(`The analyst stopped by itself: ${complaint}`));
      // The last line may be cut: then it was not acknowledged as a whole.
      else resolve(printed.split('\n').slice(0, -1));
    });
  });
}

test(`whatever was acknowledged is there after a kill, whole, and the workspace opens by itself (seed ${seed})`, async () => {
  const coin = coinOf(seed);
  for (let done = 0; done < rounds(3, 300); done += ROUNDS_EACH) {
    const dir = await aFolder();
    const first = await openWorkspace(dir);
    const articleId = await addText(first, 'The minister spoke.');
    await first.close();
    const here = new Set<string>();
    const gone = new Set<string>();
    for (let round = 0; round < Math.min(ROUNDS_EACH, rounds(3, 300) - done); round++) {
      for (const line of await printedBeforeKill(dir, articleId, Math.floor(coin() * 90), coin)) {
        const id = line.slice(1);
        if (line.startsWith('+')) here.add(id);
        else here.delete(id); // asked to be deleted: from now on it may be gone
        if (line.startsWith('-')) gone.add(id);
      }
      const workspace = await openWorkspace(dir);
      const { annotations } = value(await workspace.openArticle(articleId));
      expect([...here].filter((id) => !annotations.has(id))).toEqual([]);
      expect([...gone].filter((id) => annotations.has(id))).toEqual([]);
      const job = { signal: new AbortController().signal, progress: () => undefined };
      const { problems } = await verify(workspace, job);
      expect(problems.filter(({ message }) => !message.includes('cut off'))).toEqual([]);
      await workspace.close();
    }
  }
});
