import { expect, test } from 'vitest';
import { orderedClock } from '../../shared/schema/ordered-clock.ts';

const noon = Date.UTC(2026, 10, 30, 12);

test('ids sort in the order in which they were asked for, many of them within one millisecond and with the clock set back', () => {
  let time = noon;
  let turn = 0;
  const random = () => Uint8Array.from({ length: 10 }, (_, index) => (turn++ * 167 + index * 59) % 256);
  const clock = orderedClock({ time: () => time, random });
  const ids: string[] = [];
  const ask = (count: number) => {
    for (let index = 0; index < count; index++) ids.push(clock.newId());
  };
  ask(10_000);
  time += 40;
  ask(10);
  time -= 60_000;
  ask(10);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id[14] === '7' && '89ab'.includes(id[19] ?? ''))).toBe(true);
});

test('two desks give different ids in the same millisecond', () => {
  const desk = (byte: number) =>
    orderedClock({ time: () => noon, random: () => new Uint8Array(10).fill(byte) });
  expect(desk(1).newId()).not.toBe(desk(2).newId());
});
