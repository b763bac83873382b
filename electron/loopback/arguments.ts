import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/errors.ts';

export interface Arguments {
  /** Absolute; null for the usual one. */
  readonly workspace: string | null;
  /** Whether to open a window, or only to print the address. */
  readonly window: boolean;
  /** 0 for one that is free. */
  readonly port: number;
}

export const usage = 'slantwise [--workspace DIR] [--no-window] [--port NUMBER]';

/** @returns `invalid` with a sentence, if they are not what `usage` says */
export function readArguments(args: readonly string[]): Result<Arguments> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        workspace: { type: 'string' },
        'no-window': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
      },
    });
    const { workspace, port } = values;
    if (workspace === '') return fail('invalid', 'No folder follows --workspace.');
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      return fail('invalid', `A port is a number up to 65535, not “${port}”.`);
    }
    return ok({
      workspace: workspace === undefined ? null : path.resolve(workspace),
      window: !values['no-window'],
      port: Number(port),
    });
  } catch (error) {
    // What parseArgs throws is a sentence about the argument.
    if (error instanceof TypeError) return fail('invalid', error.message);
    throw error;
  }
}
