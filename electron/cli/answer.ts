import type { AppError, Result } from '../../shared/errors.ts';
import { unarmed } from './display-width.ts';
import { exitCodes, type Exit } from './exit-codes.ts';
import type { Streams } from './streams.ts';
import { styleFor } from './style.ts';
import type { Outcome } from './verb.ts';

/** Says what became of a command, to people or as one JSON document. @returns the exit code */
export function answer(result: Result<Outcome>, json: boolean, { stdout, stderr }: Streams): number {
  const exit = result.ok ? result.value.exit : exitFor(result.error);
  if (json) {
    const document = {
      ok: exit === 'done',
      exit: exitCodes[exit],
      ...(result.ok ? { result: result.value.data } : { error: result.error }),
    };
    stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else if (result.ok) {
    const text = result.value.text(styleFor(stdout, process.env));
    if (text !== '') stdout.write(`${text}\n`);
    for (const remark of result.value.remarks ?? []) stderr.write(`${unarmed(remark)}\n`);
  } else {
    const hint = exit === 'usage' ? ' slantwise --help says how it is used.' : '';
    stderr.write(`${unarmed(result.error.message)}${hint}\n`);
  }
  return exitCodes[exit];
}

function exitFor(error: AppError): Exit {
  if (error.code === 'cancelled') return 'cancelled';
  return error.code === 'invalid' && error.details['reason'] === 'usage' ? 'usage' : 'failed';
}
