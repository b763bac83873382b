import { methods, type MethodName, type MethodResult, type Params } from '../../shared/api/contract.ts';
import type { Call } from '../../shared/api/transport.ts';
import { fail, type Result } from '../../shared/errors.ts';
import { StorageFailure } from './storage/storage-failure.ts';
import type { Clock } from '../../shared/schema/ids.ts';

export type Handlers = {
  readonly [M in MethodName]: (params: Params<M>) => Promise<Result<MethodResult<M>>>;
};

/**
 * The one door to the core: looks the method up, validates what came, calls, and catches what nobody
 * expected. A bug is logged with an incident id and answered as `internal`; no stack leaves the core.
 */
export function createDispatch(
  handlers: Partial<Handlers>,
  clock: Clock,
  log: (line: string) => void,
): (call: Call) => Promise<Result<unknown>> {
  return async (call) => {
    const { method, params } = call;
    const handler = isMethod(method) ? handlers[method] : undefined;
    if (!isMethod(method) || handler === undefined)
      return fail('invalid', 'There is no such method.', { reason: 'method' });
    const valid = methods[method].params.safeParse(params);
    if (!valid.success) {
      const issue = valid.error.issues[0];
      return fail('invalid', `${method}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`, {
        reason: 'params',
      });
    }
    // The parameters were validated by the method's own schema.
    const handle = handler as (params: unknown) => Promise<Result<unknown>>;
    try {
      return await handle(valid.data);
    } catch (error) {
      if (error instanceof StorageFailure) return { ok: false, error: error.appError };
      const incident = clock.newId();
      log(
        `${clock.now()} incident ${incident} in ${method}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      return fail(
        'internal',
        `Something went wrong in Slantwise (incident ${incident}). What was saved is safe.`,
        {
          incident,
        },
      );
    }
  };
}

function isMethod(name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(methods, name);
}
