// @ts-check
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { LaunchFailure, exitWith } from './failure.mjs';
import { built, cache, root } from './places.mjs';
import { provision } from './provision.mjs';
import { runCommand } from './run-command.mjs';
import { say } from './say.mjs';

const folder = path.join(cache, 'demo');
const fixtures = path.join(root, 'fixtures');
const pdf = path.join(folder, 'tehran-visit.pdf');
const json = path.join(folder, 'tehran-visit.annotations.json');
const title = 'Putin heads to Tehran for talks with Khamenei';

/** The main job without a window, in the verbs anybody would type. */
const steps = [
  ['import', path.join(fixtures, 'tehran-visit.md')],
  ['annotate', title, '--from', path.join(fixtures, 'tehran-visit.annotations.json')],
  ['export', title, '--format', 'pdf', '--out', pdf],
  ['export', title, '--format', 'w3c', '--out', json],
  ['verify'],
];

await exitWith(async () => {
  const node = await provision({ built: true });
  await rm(folder, { recursive: true, force: true });
  for (const step of steps) {
    say(`slantwise ${step.map((word) => (/[\s]/.test(word) ? `'${word}'` : word)).join(' ')}`);
    const args = [path.join(built, 'main', 'cli.js'), ...step, '--workspace', path.join(folder, 'workspace')];
    const { code } = await runCommand(node, args);
    if (code !== 0) throw new LaunchFailure(`this step failed (exit ${code})`);
  }
  say(`the annotated PDF lies in ${pdf}`);
  return 0;
});
