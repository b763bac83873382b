/** Goes through the steps of work to its end, without a pause. */
export function atOnce<R>(steps: Generator<unknown, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How many records are worked on between two steps: a millisecond or two of work. */
export const STRIDE = 250;

/** The items of a list, with a step after every so many of them. */
export function* stepping<T>(items: Iterable<T>, work: (item: T) => void): Generator<undefined, void> {
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    if (done % STRIDE === 0) yield;
  }
}
