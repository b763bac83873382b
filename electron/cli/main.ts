import { runCommandLine } from './command-line.ts';
import { exitCodes } from './exit-codes.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(exitCodes.cancelled); // asked twice: at once
    interruption.abort();
  });
}

// A reader that has seen enough, `slantwise list | head -1`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { stdout, stderr } = process;
process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout,
  stderr,
  cwd: process.cwd(),
  signal: interruption.signal,
});
