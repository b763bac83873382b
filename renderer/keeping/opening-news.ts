import type { Desk } from '../state/desk.ts';
import { formatInstant } from '../words/dates.ts';
import type { Words } from '../words/words.ts';

/** What happened when the workspace was opened, and asks for nothing but to be read. */
export interface News {
  readonly id: 'migrated' | 'clock-set-back';
  readonly text: string;
}

export function openingNews({ migrated, findings }: Desk, { keeping, locale }: Words): readonly News[] {
  const clock = findings.find(({ details }) => details['reason'] === 'clock-set-back');
  const news: News[] = [];
  if (migrated !== null)
    news.push({ id: 'migrated', text: keeping.migrated(migrated.from, migrated.keptIn) });
  if (clock !== undefined) {
    const latest = formatInstant(String(clock.details['at']), locale);
    news.push({ id: 'clock-set-back', text: keeping.clockSetBack(latest) });
  }
  return news;
}
