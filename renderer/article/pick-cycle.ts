/**
 * What stands at one place in the order in which clicks take it: shortest first; when one is picked already, the next
 * one, and after the last the first again.
 * @param there shortest first
 */
export function turnToNext<T>(there: readonly T[], picked: T | null): readonly T[] {
  const next = picked === null ? 0 : there.indexOf(picked) + 1;
  return [...there.slice(next), ...there.slice(0, next)];
}
