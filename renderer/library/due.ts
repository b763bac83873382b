import type { Article } from '../../shared/schema/article.ts';

/** When the work on an article is wanted, seen from today. */
export type Due = 'overdue' | 'soon' | 'later' | 'none';
export const dueKinds: readonly Due[] = ['overdue', 'soon', 'later', 'none'];

const SOON = 7; // days from today, both ends counted

/**
 * How pressing an article is. Work that is done is never overdue.
 * @param today `YYYY-MM-DD` in the analyst's time zone; a due date without a day is past when its month or year is
 */
export function dueOf({ dueDate, status }: Pick<Article, 'dueDate' | 'status'>, today: string): Due {
  if (dueDate === null || status === 'done') return 'none';
  if (today.slice(0, dueDate.length) > dueDate) return 'overdue';
  return dueDate <= daysAfter(today, SOON) ? 'soon' : 'later';
}

/** The day of a moment in this machine's time zone, `YYYY-MM-DD`. */
export function dayOf(moment: string): string {
  const at = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
