import { expect, test } from 'vitest';
import { calendarDate } from '../../../electron/core/importers/calendar-date.ts';
import { CalendarDate } from '../../../shared/schema/article.ts';

test.each([
  ['2015', '2015'],
  ['2015-11', '2015-11'],
  ['2015-11-22', '2015-11-22'],
  ['2015-1-2', '2015-01-02'],
  ['2015-11-22T23:30:00+03:00', '2015-11-22'],
  ['2015-11-22 10:00', '2015-11-22'],
  ['20151122', '2015-11-22'],
  ['2015/11/22', '2015-11-22'],
  ['22.11.2015', '2015-11-22'],
  ['22/11/2015', '2015-11-22'],
  ['11/22/2015', '2015-11-22'],
  ['Sun, 22 Nov 2015 10:00:00 GMT', '2015-11-22'],
  ['Sunday, November 22nd, 2015 at 5pm', '2015-11-22'],
  ['Nov. 22, 2015', '2015-11-22'],
  ['November 2015', '2015-11'],
  ['22. November 2015', '2015-11-22'],
  ['1 März 2020', '2020-03-01'],
  ['22 de noviembre de 2015', '2015-11-22'],
  ['22 ноября 2015', '2015-11-22'],
  ['٢٢ نوفمبر ٢٠١٥', '2015-11-22'],
  ['2015年11月22日', '2015-11-22'],
  ['29 February 2024', '2024-02-29'],
])('%s is %s', (written, iso) => {
  expect(calendarDate(written)).toBe(iso);
  expect(CalendarDate.safeParse(iso).success).toBe(true);
});

test.each([
  ['in two readings', '03/04/2015'],
  ['of no calendar', '2015-02-31'],
  ['of no month', '2015-13-01'],
  ['of the Persian calendar', '۱۳۹۴/۰۹/۰۱'],
  ['that is none', 'yesterday'],
  ['that is empty', ''],
  ['of a month that is no word for one', '5 Monday 2015'],
])('a date %s is not taken', (_, written) => {
  expect(calendarDate(written)).toBeNull();
});
