/** A file before and after something happened to its bytes. */
export interface Damage {
  readonly name: string;
  readonly how: string;
  readonly before: Buffer;
  readonly after: Buffer;
}

type Coin = () => number;

const kinds: Readonly<Record<string, (bytes: Buffer, coin: Coin) => Buffer>> = {
  'a bit flipped in': (bytes, coin) => {
    const after = Buffer.from(bytes);
    const at = Math.floor(coin() * after.length);
    after[at] = (after[at] ?? 0) ^ (1 << Math.floor(coin() * 8));
    return after;
  },
  'bytes overwritten in': (bytes, coin) => {
    const after = Buffer.from(bytes);
    const [from, to] = stretch(bytes, coin);
    for (let at = from; at < to; at++) after[at] = Math.floor(coin() * 256);
    return after;
  },
  'bytes dropped from': (bytes, coin) => {
    const [from, to] = stretch(bytes, coin);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'bytes doubled in': (bytes, coin) => {
    const [from, to] = stretch(bytes, coin);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'a sector of zeros in': (bytes, coin) => {
    const after = Buffer.from(bytes);
    const [from] = stretch(bytes, coin);
    return after.fill(0, from, Math.min(bytes.length, from + 512));
  },
  'the end cut off': (bytes, coin) => bytes.subarray(0, Math.floor(coin() * bytes.length)),
  'the end cut off at a line of': (bytes, coin) =>
    bytes.subarray(0, bytes.lastIndexOf(0x0a, Math.floor(coin() * bytes.length)) + 1),
};

/** Something that happens to one of some files; null when it happened to change nothing. */
export function damageOf(files: readonly (readonly [string, Buffer])[], coin: Coin): Damage | null {
  const [name, before] = files[Math.floor(coin() * files.length)] ?? ['', Buffer.alloc(0)];
  const [how, change] = Object.entries(kinds)[Math.floor(coin() * Object.keys(kinds).length)] ?? [];
  if (how === undefined || change === undefined || before.length === 0) return null;
  const after = change(before, coin);
  return after.equals(before) ? null : { name, how, before, after };
}

/** Mostly a few bytes, sometimes many. */
function stretch(bytes: Buffer, coin: Coin): readonly [number, number] {
  const from = Math.floor(coin() * bytes.length);
  const length = coin() < 0.7 ? 1 + Math.floor(coin() * 8) : Math.floor(coin() * bytes.length);
  return [from, Math.min(bytes.length, from + length)];
}
