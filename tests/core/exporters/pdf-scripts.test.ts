import { describe, expect, test } from 'vitest';
import type { Loss } from '../../../shared/losses/loss.ts';
import { aBiasNote, aNote } from '../../builders/bodies.ts';
import { printed, toExport } from '../../builders/exported-pdf.ts';
import { lettersOf, lettersUnder, type ReadPdf } from '../../builders/read-pdf.ts';
import { aWorkspace } from '../../builders/workspace.ts';

interface Case {
  readonly script: string;
  readonly language: string;
  readonly text: string;
  readonly quotes: readonly string[];
}

const cases: readonly Case[] = [
  {
    script: 'Arabic, with numbers and Latin letters in the lines',
    language: 'ar',
    text: 'يتوجه الرئيس الروسي فلاديمير بوتين إلى طهران يوم الاثنين لإجراء محادثات مباشرة مع علي خامنئي، المرشد الأعلى الإيراني، في 22 نوفمبر 2015، وتشمل صواريخ S-300 والطاقة الذرية.',
    quotes: [
      'فلاديمير بوتين',
      'علي خامنئي، المرشد',
      'نوفمبر 2015، وتشمل صواريخ S-300',
      'رئيس',
      'لإجراء محادثات مباشرة',
    ],
  },
  {
    script: 'Persian, with zero-width non-joiners',
    language: 'fa',
    text: 'ولادیمیر پوتین روز دوشنبه برای دیدار با آیت‌الله علی خامنه‌ای به تهران می‌رود و درباره‌ی پژوهش‌های هسته‌ای گفت‌وگو می‌کند.',
    quotes: ['علی خامنه‌ای', 'می‌رود و درباره', 'ژوهش'],
  },
  {
    script: 'Hebrew, with points and Latin letters',
    language: 'he',
    text: 'ולדימיר פוטין טס ביום שני לטהרן לפגישה עם עלי חמינאי, המנהיג העליון של איראן, ותיאר military-technical cooperation בין 2 המדינות. שלום עליכם.',
    quotes: ['טס ביום שני', 'תיאר military-technical cooperation בין 2', 'שלום'],
  },
  {
    script: 'Chinese',
    language: 'zh-CN',
    text: '弗拉基米尔·普京将于周一飞往德黑兰，与伊朗最高领袖阿亚图拉·阿里·哈梅内伊举行面对面会谈。宣布此行的克里姆林宫助手尤里·乌沙科夫称，会谈议程“十分寻常”：原子能、石油和天然气。',
    quotes: ['普京', '最高领袖阿亚图拉·阿里·哈梅内伊举行面对面会谈。宣布此行', '“十分寻常”'],
  },
  {
    script: 'Japanese',
    language: 'ja',
    text: 'ロシアのプーチン大統領は月曜日にテヘランを訪れ、イランの最高指導者ハメネイ師と会談する。議題は「通常のもの」だと述べた。',
    quotes: ['プーチン大統領', '「通常のもの」'],
  },
  {
    script: 'Korean',
    language: 'ko',
    text: '블라디미르 푸틴 대통령은 월요일 테헤란을 방문하여 최고지도자 하메네이와 회담한다.',
    quotes: ['최고지도자 하메네이'],
  },
  {
    script: 'Cyrillic, Greek, Vietnamese and composed letters',
    language: 'ru',
    text: 'Путин летит в Тегеран. Ο πρόεδρος έφτασε. Tổng thống đến nơi. Café naïve, žluťoučký kůň.',
    quotes: ['летит в Тегеран', 'πρόεδρος', 'thống đến', 'ïve, žluťou'],
  },
];

async function print({
  language,
  text,
  quotes,
}: Omit<Case, 'script'>): Promise<ReadPdf & { losses: readonly Loss[] }> {
  const desk = aWorkspace();
  const { article } = desk.article({ title: text.slice(0, 20), language, text });
  for (const quote of quotes) desk.annotate(article.id, quote, aNote(quote));
  const { read, losses } = await printed(desk, [toExport(desk, article.id)]);
  return { ...read, losses };
}

/** Letters whatever their order: a line of mixed directions is read back in more than one. */
function sorted(text: string): string {
  return [...lettersOf(text)].sort().join('');
}

describe('Text of many scripts', () => {
  test.for(cases)('is set whole and marked where it was: $script', async (one) => {
    const pdf = await print(one);
    expect(pdf.losses).toEqual([]);
    const body = pdf.texts
      .filter(({ page }) => page === 1)
      .map(({ text }) => text)
      .join('');
    for (const letter of new Set(lettersOf(one.text))) expect(body.normalize('NFKC')).toContain(letter);
    for (const quote of one.quotes) {
      const listed = pdf.annotations.filter(
        ({ subtype, contentsObj }) => subtype === 'Highlight' && contentsObj?.str === quote,
      );
      expect(listed.map((found) => sorted(lettersUnder(found, pdf)))).toEqual([sorted(quote)]);
    }
  });

  test('A highlight inside an Arabic word leaves its letters joined: the word is as wide as without', async () => {
    const text = 'المستشفى الكبير في بغداد';
    const widthOf = (pdf: ReadPdf): number => {
      const line = pdf.texts
        .filter(({ page }) => page === 1)
        .filter(({ text: run }) => /\p{Script=Arabic}/u.test(run));
      const lowest = Math.min(...line.map(({ y }) => Math.round(y)));
      const runs = line.filter(({ y }) => Math.round(y) === lowest);
      return Math.max(...runs.map(({ x, width }) => x + width)) - Math.min(...runs.map(({ x }) => x));
    };
    const whole = widthOf(await print({ language: 'ar', text, quotes: [] }));
    const cut = widthOf(await print({ language: 'ar', text, quotes: ['ستش', 'كبي', 'غ'] }));
    expect(whole).toBeGreaterThan(50);
    expect(Math.abs(cut - whole)).toBeLessThan(0.5);
  });

  test('An emoji, a letter with marks, and lam with alef are marked whole', async () => {
    const desk = aWorkspace();
    const text = 'Thumbs 👍🏽 up, cafe\u0301 done. لا حل.';
    const { article } = desk.article({ text });
    const add = (start: number, end: number, note: string): void => {
      const range = { start, end };
      const body = aBiasNote({ note });
      const id = desk.clock.newId();
      desk.do({
        type: 'annotation.create',
        articleId: article.id,
        id,
        ranges: [range],
        body,
        status: 'accepted',
      });
    };
    add(text.indexOf('👍'), text.indexOf('👍') + 2, 'half an emoji');
    add(text.indexOf('e\u0301'), text.indexOf('e\u0301') + 1, 'a letter without its mark');
    add(text.indexOf('لا'), text.indexOf('لا') + 1, 'lam without alef');
    const { read } = await printed(desk, [toExport(desk, article.id)]);
    const under = (note: string): string =>
      read.annotations
        .filter(({ subtype, contentsObj }) => subtype === 'Highlight' && contentsObj?.str.includes(note))
        .map((one) => lettersUnder(one, read))
        .join();
    expect(under('half an emoji')).toBe('👍🏽');
    expect(under('a letter without')).toBe('é');
    expect(sorted(under('lam without'))).toBe(sorted('لا'));
  });
});

describe('Words that run from right to left', () => {
  test.for([
    ['ar', 'يتوجه بوتين إلى طهران لإجراء محادثات مع خامنئي.', 'محادثات مع خامنئي'],
    ['fa', 'ولادیمیر پوتین روز دوشنبه برای دیدار با رهبر آمد.', 'روز دوشنبه برای دیدار'],
    ['he', 'פוטין טס ביום שני לטהרן לפגישה עם חמינאי.', 'ביום שני לטהרן'],
  ] as const)('are found together, in their order: %s', async ([language, text, words]) => {
    const { document } = await print({ language, text, quotes: [] });
    // As a viewer's search takes it: without the marked content.
    const { items } = await (await document.getPage(1)).getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain(words);
  });

  test('have each mark once, not with its letter and by itself', async () => {
    const { text } = await print({ language: 'ar', text: 'تدعم روسيا الأسد دعماً قوياً.', quotes: [] });
    expect(text.split('ً').length - 1).toBe(2);
    expect(text.split('دعما').length - 1).toBe(1);
  });
});
