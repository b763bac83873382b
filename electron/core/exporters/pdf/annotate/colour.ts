/** A colour `#rrggbb` as PDF writes it: three shares of 1. */
export function rgb(colour: string): number[] {
  return [1, 3, 5].map(
    (at) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000,
  );
}
