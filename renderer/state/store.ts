/** A small immutable value that the screen looks at: read it, replace some of its fields, be told. */
export interface Store<T extends object> {
  get(): T;
  set(fields: Partial<T> | ((now: T) => Partial<T>)): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** A store. Setting fields to what they are already tells nobody. */
export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (fields) => {
      const patch = typeof fields === 'function' ? fields(value) : fields;
      const keys = Object.keys(patch) as (keyof T)[];
      if (keys.every((key) => Object.is(value[key], patch[key]))) return;
      value = { ...value, ...patch };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
