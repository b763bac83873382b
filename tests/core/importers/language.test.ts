import { expect, test } from 'vitest';
import { guessLanguage } from '../../../electron/core/importers/guess-language.ts';
import { languageTag } from '../../../electron/core/importers/language-tag.ts';

test.each([
  [
    'ar',
    'قال مسؤولون في وزارة الري إن المحادثات تعثّرت، وذكر بيان شركة پيجو أنها ستبقى في البلاد رغم كل شيء ورغم ما قيل عنها في الصحف',
  ],
  ['fa', 'کارگران راه‌آهن شمال دست از کار کشیدند'],
  ['ur', 'وزیر نے کہا کہ یہ فیصلہ جلد ہو جائے گا، لوگوں میں غصہ ہے'],
  ['ckb', 'کرێکاران دەستیان لە کار کێشایەوە و ڕێگاکە داخرا'],
  ['he', 'העירייה תקצץ בתקציב המוזיאון'],
  ['zh', '市议员要求公开全部检测报告，市民有权知道真相，招牌上的一个“の”字不算数。'],
  ['ja', '離島フェリー、冬の減便に住民が反発'],
  ['ko', '시장은 월요일에 다리가 폐쇄될 것이라고 말했다. NATO 大使'],
  ['el', 'Ο δήμαρχος μίλησε'],
  [null, 'The mayor spoke of the 北京 talks'],
  [null, 'Мэр выступил'],
  [null, '1 2 3'],
  [null, ''],
])('%s: %s', (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each([
  ['EN_gb', 'en-GB'],
  ['english', 'en'],
  ['Deutsch', 'de'],
  ['فارسی', 'fa'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['fr; q=1', 'fr'],
  ['und', null],
  ['gibberish', null],
  ['en-', null],
  ['', null],
])('%j is %j', (written, tag) => {
  expect(languageTag(written)).toBe(tag);
});
