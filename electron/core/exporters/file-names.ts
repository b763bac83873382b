import { basename, extname } from 'node:path';
import type { Article } from '../../../shared/schema/article.ts';

/** What Windows takes for devices, whatever follows a dot (Microsoft, Naming Files, Paths, and Namespaces). */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** A file name that every system takes, made of a title. */
export function fileNameFor(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 120)
    .toWellFormed()
    .replace(/[. ]+$/, '')
    .replace(DEVICES, '$&_');
  return `${basename(safe === '' ? 'Article' : safe)}${extension}`;
}

/** One name an article. Articles of one title, and titles that differ in case alone, get their ids, too. */
export function distinctFileNames(
  articles: readonly Pick<Article, 'id' | 'title'>[],
  extension: string,
): string[] {
  const names = articles.map(({ title }) => fileNameFor(title, extension));
  const count = new Map<string, number>();
  for (const name of names) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  return names.map((name, index) =>
    (count.get(name.toLowerCase()) ?? 0) > 1
      ? `${basename(name, extname(name))} ${articles[index]?.id ?? ''}${extension}`
      : name,
  );
}
