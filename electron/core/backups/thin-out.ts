/** A backup, as far as it matters for what is kept. */
export interface Dated {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** For how long one is kept for each stretch of time. */
const keepOneEach: readonly { readonly stretch: number; readonly for: number }[] = [
  { stretch: HOUR, for: DAY },
  { stretch: DAY, for: 30 * DAY },
  { stretch: WEEK, for: 52 * WEEK },
];

/**
 * Which backups are to go: of the last hour all stay, of each hour of the last day, each day of the last month and each week of the last year the
 * latest one stays. Those that are dated in the future stay, for it is the clock that is wrong. The newest one stays
 * however large it is; beyond the limit the oldest go first.
 * @param limit in bytes, for all together
 */
export function backupsToDrop<T extends Dated>(
  backups: readonly T[],
  now: number,
  limit: number,
): readonly T[] {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at);
  const taken = new Set<string>();
  let total = 0;
  let isFull = false;
  return newestFirst.filter((backup, index) => {
    const age = now - backup.at;
    const stretches = keepOneEach
      .filter((rule) => age < rule.for)
      .map(({ stretch }) => stretchOf(backup.at, stretch));
    const isWanted = index === 0 || age < HOUR || stretches.some((stretch) => !taken.has(stretch));
    if (!isWanted) return true;
    isFull ||= index > 0 && total + backup.bytes > limit;
    if (isFull) return true;
    total += backup.bytes;
    for (const stretch of stretches) taken.add(stretch);
    return false;
  });
}

function stretchOf(at: number, stretch: number): string {
  return `${stretch}:${Math.floor(at / stretch)}`;
}
