import { basename } from 'node:path';
import type { Article } from '../../../shared/schema/article.ts';
import { stops } from '../../../shared/text/boundaries.ts';

/** What Windows takes for devices, whatever follows a dot (Microsoft, Naming Files, Paths, and Namespaces). */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** What a name may take of a title, in UTF-16 code units: whole paths are short on Windows. */
const LONGEST_TITLE = 120;
/** NAME_MAX of Linux's file systems, in bytes of UTF-8; others count the same number of UTF-16 code units. */
const LONGEST_NAME = 255;
/** A blank and a UUID, and what a name gets while its file is being written (`.4194304.tmp`, `.crdownload`). */
const ROOM_FOR_MORE = 37 + 16;

/** A file name that every system takes, made of a title; it has room for an article's id. */
export function fileNameFor(title: string, extension: string): string {
  return `${stemFor(title, extension)}${extension}`;
}

/** One name an article. Articles of one title, and titles that differ in case alone, get their ids, too. */
export function distinctFileNames(
  articles: readonly Pick<Article, 'id' | 'title'>[],
  extension: string,
): string[] {
  const stems = articles.map(({ title }) => stemFor(title, extension));
  const count = new Map<string, number>();
  for (const stem of stems) count.set(stem.toLowerCase(), (count.get(stem.toLowerCase()) ?? 0) + 1);
  return stems.map((stem, index) =>
    (count.get(stem.toLowerCase()) ?? 0) > 1
      ? `${stem} ${articles[index]?.id ?? ''}${extension}`
      : `${stem}${extension}`,
  );
}

function stemFor(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .toWellFormed();
  const stem = beginning(safe, LONGEST_NAME - ROOM_FOR_MORE - Buffer.byteLength(extension))
    .replace(/[. ]+$/, '')
    .replace(DEVICES, '$&_');
  return basename(stem === '' ? 'Article' : stem);
}

/** As many whole letters, of whatever they consist, as fit. */
function beginning(text: string, bytes: number): string {
  const fits = (end: number): boolean =>
    end <= LONGEST_TITLE && Buffer.byteLength(text.slice(0, end)) <= bytes;
  if (fits(text.length)) return text;
  return text.slice(0, stops(text.slice(0, LONGEST_TITLE + 1), 'grapheme', null).findLast(fits) ?? 0);
}
