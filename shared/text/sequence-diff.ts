/** A stretch of two sequences: equal in both, or one side of it taken out and the other put in. Ends exclusive. */
export interface DiffRun {
  readonly same: boolean;
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
}

/** Beyond so many differences two sequences count as different altogether: finding out more takes the square of it. */
const MOST_STEPS = 1200;

/**
 * The shortest way from one sequence to another (Myers, An O(ND) Difference Algorithm, 1986): runs in order, which
 * together cover both.
 */
export function diffSequences(from: readonly string[], to: readonly string[]): DiffRun[] {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let tail = 0;
  const most = Math.min(from.length, to.length) - start;
  while (tail < most && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  const pairs = middlePairs(from.slice(start, from.length - tail), to.slice(start, to.length - tail));
  const all = [
    ...Array.from({ length: start }, (_, at) => [at, at] as const),
    ...pairs.map(([a, b]) => [a + start, b + start] as const),
    ...Array.from({ length: tail }, (_, at) => [from.length - tail + at, to.length - tail + at] as const),
  ];
  return runsOf(all, from.length, to.length);
}

type Pair = readonly [from: number, to: number];

function runsOf(pairs: readonly Pair[], fromLength: number, toLength: number): DiffRun[] {
  const runs: DiffRun[] = [];
  let a = 0;
  let b = 0;
  const differ = (fromEnd: number, toEnd: number): void => {
    if (a < fromEnd || b < toEnd) runs.push({ same: false, fromStart: a, fromEnd, toStart: b, toEnd });
  };
  for (const [from, to] of pairs) {
    differ(from, to);
    const last = runs.at(-1);
    if (last?.same === true && last.fromEnd === from && last.toEnd === to)
      runs[runs.length - 1] = { ...last, fromEnd: from + 1, toEnd: to + 1 };
    else runs.push({ same: true, fromStart: from, fromEnd: from + 1, toStart: to, toEnd: to + 1 });
    a = from + 1;
    b = to + 1;
  }
  differ(fromLength, toLength);
  return runs;
}

/** The equal elements on a shortest way; none when it would be too long. */
function middlePairs(from: readonly string[], to: readonly string[]): Pair[] {
  if (from.length === 0 || to.length === 0) return [];
  const limit = Math.min(from.length + to.length, MOST_STEPS);
  const offset = limit + 1;
  const farthest = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let steps = 0; steps <= limit; steps++) {
    trace.push(farthest.slice(offset - steps - 1, offset + steps + 2));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const left = farthest[offset + diagonal - 1] ?? 0;
      const above = farthest[offset + diagonal + 1] ?? 0;
      let x = diagonal === -steps || (diagonal !== steps && left < above) ? above : left + 1;
      while (x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal]) x++;
      farthest[offset + diagonal] = x;
      if (x >= from.length && x - diagonal >= to.length) return walkBack(trace, from.length, to.length);
    }
  }
  return [];
}

function walkBack(trace: readonly Int32Array[], fromLength: number, toLength: number): Pair[] {
  const pairs: Pair[] = [];
  let x = fromLength;
  let y = toLength;
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const held = trace[steps];
    const at = (diagonal: number): number => held?.[diagonal + steps + 1] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -steps || (diagonal !== steps && at(diagonal - 1) < at(diagonal + 1));
    const before = down ? diagonal + 1 : diagonal - 1;
    const beforeX = steps === 0 ? 0 : at(before);
    const beforeY = steps === 0 ? 0 : beforeX - before;
    while (x > beforeX && y > beforeY && x > 0 && y > 0) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    x = beforeX;
    y = beforeY;
  }
  return pairs.reverse();
}
