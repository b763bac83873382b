/** Runs tasks one after another, in the order in which they came. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Resolves or rejects as the task does; a task that fails does not stop the next one. */
  run<T>(task: () => T | Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(ignoreHere);
    return result;
  }
}

/** The failure belongs to whoever asked for the task; the queue only waits. */
function ignoreHere(): void {
  return undefined;
}
