/**
 * The test's hold on the double: requests come over the process's IPC channel and are answered there; what happens is
 * told without being asked. Without a channel (run by hand) nothing is heard and nothing is told.
 */
export interface Request {
  readonly id: number;
  readonly ask: string;
  readonly about: unknown;
}

export type Told =
  | { readonly tell: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly tell: 'browser'; readonly endpoint: string }
  | { readonly tell: 'dialog'; readonly shown: ShownDialog }
  | { readonly tell: 'window-made' | 'window-shown' | 'menu-set' | 'second-instance' | 'end' };

/** A dialog as it was shown, in the order of showing. */
export interface ShownDialog {
  readonly kind: 'open' | 'save' | 'message' | 'error-box';
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether it belongs to a window. */
  readonly modal: boolean;
}

type Answer = (about: unknown) => unknown;

const answers = new Map<string, Answer>();

/** Says how to answer a request of the test. */
export function answerTest(ask: string, answer: Answer): void {
  answers.set(ask, answer);
}

export function tellTest(told: Told): void {
  process.send?.(told);
}

/** Waits until the test has been told everything. */
export function allTold(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (process.send === undefined || !process.connected) resolve();
  else process.send({ tell: 'end' }, undefined, undefined, () => resolve());
  return promise;
}

export function listenToTest(): void {
  process.on('message', (request: Request) => {
    void answerRequest(request);
  });
  // Without the test there is nobody to close the window.
  process.on('disconnect', () => process.exit(1));
}

async function answerRequest({ id, ask, about }: Request): Promise<void> {
  try {
    const answer = answers.get(ask);
    if (answer === undefined) throw new Error(`electron-double: nobody answers ${ask}`);
    tellTest({ tell: 'answer', id, value: await answer(about) });
  } catch (error) {
    tellTest({ tell: 'answer', id, error: error instanceof Error ? error.message : String(error) });
  }
}
