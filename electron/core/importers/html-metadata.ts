import { calendarDate } from './calendar-date.ts';
import { comparable } from './headline.ts';
import type { Page, PageElement } from './html-page.ts';
import type { ParsedArticle } from './importer.ts';
import { languageTag } from './language-tag.ts';
import { metadataField } from './metadata-field.ts';

type Maybe = string | null | undefined;

/** What the search for the article gives. */
export interface Found {
  readonly content: PageElement;
  readonly title: Maybe;
  readonly byline: Maybe;
  readonly siteName: Maybe;
  readonly publishedTime: Maybe;
  readonly lang: Maybe;
}

export type PageMetadata = Pick<ParsedArticle, 'source' | 'author' | 'published' | 'language'> & {
  readonly title: string | null;
};

const authorMeta = ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl'];
const dateMeta = [
  'article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
];

/** Title, source, author, date and language of a page: what the search found (JSON-LD included), else what its meta elements say. */
export function pageMetadata(page: Page, found: Found | null): PageMetadata {
  const meta = metaOf(page);
  const named = (names: readonly string[]): string | null => firstOf(names.map((name) => meta.get(name)));
  const titleElement = [...page.querySelectorAll('title')][0]?.textContent;
  const dates = [found?.publishedTime, ...dateMeta.map((name) => meta.get(name)), ...timesOf(page)];
  return {
    title: firstOf([found?.title, meta.get('og:title'), titleElement]),
    source: firstOf([found?.siteName, named(['og:site_name', 'application-name', 'dc.publisher'])]),
    author: withoutBy(firstOf([found?.byline, named(authorMeta)].filter((author) => !isAddress(author)))),
    published: firstOf(dates.map((date) => calendarDate(date ?? ''))),
    language: firstOf(
      [
        found?.lang,
        page.documentElement.getAttribute('lang'),
        meta.get('content-language'),
        meta.get('og:locale'),
      ].map((language) => languageTag(language ?? '')),
    ),
  };
}

/**
 * The headline that the page shows: the longest heading of level 1 that the title holds (a page's title often has
 * the site's name in it) or is held by, or the only one there is unless it names the site; else the title.
 */
export function headlineOf(headings: readonly string[], { title, source }: PageMetadata): string | null {
  const wanted = comparable(title ?? '');
  const shown = headings
    .flatMap((heading) => metadataField(heading) ?? [])
    .filter((heading) => comparable(heading) !== comparable(source ?? ''))
    .sort((a, b) => b.length - a.length);
  const related = shown.find((heading) => {
    const words = comparable(heading);
    // A section's name (“News”) may be in the title as well.
    return (
      words.length * 3 > wanted.length &&
      (wanted.includes(words) || (wanted !== '' && words.includes(wanted)))
    );
  });
  return related ?? (shown.length === 1 ? (shown[0] ?? null) : title);
}

/** The first of each name; names in lower case. */
function metaOf(page: Page): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name = ['name', 'property', 'itemprop', 'http-equiv']
      .map((key) => element.getAttribute(key))
      .find((key) => key);
    const content = element.getAttribute('content');
    const key = name?.trim().toLowerCase();
    if (key !== undefined && content !== null && !meta.has(key)) meta.set(key, content);
  }
  return meta;
}

/** Times in the article, or the only one on the page: others may be of other articles. */
function timesOf(page: Page): Maybe[] {
  const own = [...page.querySelectorAll('article time, main time, [itemprop=datePublished]')];
  const all = own.length > 0 ? own : [...page.querySelectorAll('time')];
  const [first] = own.length > 0 || all.length === 1 ? all : [];
  return [first?.getAttribute('datetime'), first?.getAttribute('content'), first?.textContent];
}

function firstOf(values: readonly Maybe[]): string | null {
  for (const value of values) {
    const field = metadataField(value);
    if (field !== null) return field;
  }
  return null;
}

/** Some pages name their authors by the address of a profile. */
function isAddress(author: Maybe): boolean {
  return /^https?:\/\//i.test(author ?? '');
}

function withoutBy(byline: string | null): string | null {
  return metadataField(byline?.replace(/^by\s*:?\s+/i, ''));
}
