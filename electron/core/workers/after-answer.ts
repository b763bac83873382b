/** What a thread clears away when it has answered. */
const clearings = new Set<() => void>();

/** Whoever remembers something says how it is forgotten: a thread that rests keeps what it holds. Each is done once after an answer. */
export function afterAnswer(clear: () => void): void {
  clearings.add(clear);
}

/** Clears away what was remembered for an answer that was given. */
export function clearAway(): void {
  for (const clear of clearings) clear();
  clearings.clear();
}
