import type { Result } from '../errors.ts';
import type { MethodName, MethodResult, Params } from './contract.ts';
import type { Transport } from './transport.ts';

/** The core as a window sees it: every method of the contract, typed. */
export interface Client {
  call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<MethodResult<M>>>;
  readonly subscribe: Transport['subscribe'];
}

export function createClient(transport: Transport): Client {
  return {
    call: <M extends MethodName>(method: M, params: Params<M>) =>
      // The core answers with what the contract says of the method; both are built from one source.
      transport.send({ method, params }) as Promise<Result<MethodResult<M>>>,
    subscribe: (listener) => transport.subscribe(listener),
  };
}
