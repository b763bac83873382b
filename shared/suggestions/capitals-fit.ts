/** Letters of an abbreviation at most: what is longer in capitals only shouts. */
const LONGEST_ABBREVIATION = 6;

/**
 * Whether a passage may be a name by its capitals: `us` is not US, and `turkey` is not Turkey, though TURKEY is. A
 * name that is written without capitals, or in a script that has none, may be written anyhow.
 */
export function capitalsFit(name: string, passage: string): boolean {
  if (name === name.toLowerCase()) return true;
  if (name.length <= LONGEST_ABBREVIATION && name === name.toUpperCase())
    return passage === passage.toUpperCase();
  return passage !== passage.toLowerCase();
}
