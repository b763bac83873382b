/**
 * The annotations at one place in the order in which a click takes them: shortest first; when one of them is selected
 * already, the next one, and after the last the first again.
 * @param ids shortest first
 */
export function turnToNext(ids: readonly string[], selectedId: string | null): readonly string[] {
  const next = selectedId === null ? 0 : ids.indexOf(selectedId) + 1;
  return [...ids.slice(next), ...ids.slice(0, next)];
}
