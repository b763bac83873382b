// @ts-check
import { constants } from 'node:os';
import { say } from './say.mjs';

/** A failure that one sentence explains: shown without a stack trace. */
export class LaunchFailure extends Error {}

/** The launcher was told to end while it waited for a command. */
export class Interruption extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(signal);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/**
 * Runs a launcher's main function; its result is the exit code.
 * @param {() => Promise<number>} main
 */
export async function exitWith(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof Interruption) {
      process.exitCode = error.exitCode;
    } else if (error instanceof LaunchFailure) {
      say(error.message);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}
