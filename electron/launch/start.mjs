// @ts-check
import { hasDisplay } from './display.mjs';
import { electronProgram, fetchElectron } from './electron-binary.mjs';
import { openElectron } from './electron-window.mjs';
import { LaunchFailure, exitWith } from './failure.mjs';
import { withLaunchLock } from './launch-lock.mjs';
import { openLoopback } from './loopback-window.mjs';
import { provision } from './provision.mjs';
import { say } from './say.mjs';
import { chooseShell } from './shell-choice.mjs';

// `npm start [-- --shell=electron|loopback] [-- --workspace DIR]`: opens the desk.
await exitWith(async () => {
  const { shell, rest } = chooseShell(process.argv.slice(2));
  const node = await provision({ built: true });
  if (shell === 'loopback') return openLoopback(node, rest);
  if (shell === null && !hasDisplay()) {
    say('there is no display for a window; the loopback shell serves the desk instead');
    return openLoopback(node, rest);
  }

  const present = electronProgram();
  const electron =
    present !== null
      ? { program: present }
      : await withLaunchLock(() => fetchElectron(node, { insist: shell === 'electron' }));
  if ('reason' in electron) {
    const why = `Electron's binary could not be had (${electron.reason})`;
    if (shell === 'electron') throw new LaunchFailure(why);
    say(`${why}; the loopback shell opens instead: the same desk in an installed browser`);
    return openLoopback(node, rest);
  }

  const { code, ranMs } = await openElectron(electron.program, rest);
  if (shell === 'electron' || code === 0 || ranMs > 5_000) return code;
  say(`Electron does not run here (exit ${code}); the loopback shell opens instead`);
  return openLoopback(node, rest);
});
