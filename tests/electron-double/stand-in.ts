/**
 * Wraps a part of the double so that what it does not have throws by its name. A reader of the failing test then knows
 * that the application has begun to use something of Electron that nobody has stood in for.
 * @param name as Electron's documentation calls it: `app`, `BrowserWindow`
 */
export function standIn<T extends object>(name: string, part: T): T {
  const wrapped: T = new Proxy(part, {
    get: (target, property) => {
      if (!(property in target)) return missing(name, property);
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' && !isClass(value) ? bound(value, target, wrapped) : value;
    },
    set: (target, property, value) => {
      if (!(property in target)) missing(name, property);
      return Reflect.set(target, property, value, target);
    },
  });
  return wrapped;
}

/** Methods run on the part itself (it may have private fields), and hand out the wrapped one. */
function bound(method: Function, target: object, wrapped: object): Function {
  return (...args: unknown[]): unknown => {
    const result: unknown = Reflect.apply(method, target, args);
    return result === target ? wrapped : result;
  };
}

function isClass(value: Function): boolean {
  return Function.prototype.toString.call(value).startsWith('class');
}

/** Symbols and `then` are asked for by the language and by test tools, of any object. */
function missing(name: string, property: string | symbol): undefined {
  if (typeof property === 'symbol' || property === 'then' || property === 'toJSON') return undefined;
  throw new Error(`electron-double: ${name}.${property} is not stood in for`);
}
