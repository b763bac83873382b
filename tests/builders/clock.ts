import { uuidV7, type Clock, type Id } from '../../shared/schema/ids.ts';

/** When every test begins. */
export const TEST_START = Date.UTC(2026, 0, 5, 9, 0, 0);

/**
 * A clock that can be foretold: each look at it is one second later, each id one greater than the last.
 * Two clocks with different `desk` numbers never give the same id.
 */
export function aClock({ start = TEST_START, desk = 0 } = {}): Clock {
  let seconds = 0;
  let ids = 0;
  return {
    now: () => new Date(start + 1000 * seconds++).toISOString(),
    newId: () => uuidV7(start, idBytes(desk, ++ids)),
  };
}

/** The clock that builders share, so that records made apart in one test file never have the same id. */
const shared = aClock({ desk: 0xffff });
export const aNewId = (): Id => shared.newId();
export const aMoment = (): string => new Date(TEST_START).toISOString();

function idBytes(desk: number, count: number): Uint8Array {
  const bytes = new Uint8Array(10);
  const view = new DataView(bytes.buffer);
  view.setUint16(3, desk);
  view.setUint32(6, count);
  return bytes;
}
