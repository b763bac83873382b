import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../electron/core/importers/decode.ts';

const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['UTF-8', Buffer.from('Añb — “c”'), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from('\ufeffAñb — “c”'), 'utf-8'],
  ['UTF-16 LE with a mark', utf16('\ufeffAñb — “c”', 'le'), 'utf-16le'],
  ['UTF-16 BE with a mark', utf16('\ufeffAñb — “c”', 'be'), 'utf-16be'],
  ['UTF-16 LE without a mark', utf16('Añb — “c”', 'le'), 'utf-16le'],
  ['UTF-16 BE without a mark', utf16('Añb — “c”', 'be'), 'utf-16be'],
])('%s', (_, bytes, encoding) => {
  expect(decode(bytes)).toEqual({ text: 'Añb — “c”', encoding, warnings: [] });
});

test.each([
  ['Arabic', 'قال مسؤولون في وزارة الري إن المحادثات تعثّرت مجدداً، بعد رفض الوفد.'],
  [
    'Chinese',
    '临江市交通局周五宣布，原定于本月通车的六号电车线将推迟至少三个月。\n局长表示，延期是为了安全。',
  ],
  ['Russian', 'Переговоры сорвались. Никто не ответил.'],
])('%s in UTF-16 of either order, without a mark', (_, text) => {
  for (const order of ['le', 'be'] as const) {
    expect(decode(utf16(text, order))).toMatchObject({ text, encoding: `utf-16${order}` });
  }
});

test('bytes that are not UTF-8 are Windows-1252, and it is said', () => {
  expect(decode(latin1('He said \x93no\x94 \x96 twice, for \x80 5, na\xefve'))).toEqual({
    text: 'He said “no” – twice, for € 5, naïve',
    encoding: 'windows-1252',
    warnings: [expect.objectContaining({ what: 'as-western' })],
  });
});

describe('what a page declares', () => {
  test.each([
    ['<meta charset="windows-1251"><p>\xcc\xe8\xf0', 'Мир'],
    ["<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Shift_JIS'><p>\x93\xfa\x96{", '日本'],
    ['<?xml version="1.0" encoding="GB2312"?><p>\xb9\xfa\xbc\xd2', '国家'],
    ['<meta charset=iso-2022-jp><p>\x1b$BF|K\\\x1b(B', '日本'],
  ])('%s', (source, text) => {
    expect(decode(latin1(source))).toMatchObject({ text: expect.stringContaining(text) });
  });

  test.each(['klingon', 'utf-16', 'iso-2022-jp'])('%s is not believed where the bytes are UTF-8', (label) => {
    const source = `<meta charset=${label}><p>Añb`;
    expect(decode(Buffer.from(source))).toEqual({ text: source, encoding: 'utf-8', warnings: [] });
  });
});

describe('broken bytes', () => {
  test('a few in UTF-8 cost a few characters, and it is said', () => {
    const bytes = Buffer.concat([Buffer.from('“Ä”, “Ö” and “Ü”, “ß” — €…'), Buffer.from([0xe2, 0x80])]);
    expect(decode(bytes)).toMatchObject({
      encoding: 'utf-8',
      warnings: [expect.objectContaining({ what: 'characters-unread', count: 1 })],
    });
  });

  test('a replacement character that the file holds is no failure', () => {
    expect(decode(Buffer.from('a\ufffdb'))).toMatchObject({ text: 'a\ufffdb', warnings: [] });
  });

  test('a stray control character does not make a file binary', () => {
    expect(decode(Buffer.from(`${'Text. '.repeat(50)}\x02`))).toMatchObject({ encoding: 'utf-8' });
  });

  test.each([
    ['NUL bytes', Buffer.from([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0])],
    ['control characters', Buffer.from('\x01\x02\x03 abc')],
    [
      'UTF-16 in name only',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(Array(64).fill([0x00, 0xd8]).flat())]),
    ],
  ])('%s are binary', (_, bytes) => {
    expect(decode(bytes)).toBe('binary');
  });

  test('an older encoding of another script is not guessed at', () => {
    expect(decode(latin1('\xc7\xe1\xe3\xcf\xed\xe4\xc9 \xc7\xe1\xe3\xcf\xed\xe4\xc9'))).toBe('encoding');
  });
});

test('any text comes back from UTF-8 and, with a mark, from UTF-16', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      fc.pre(!/[[\p{Cc}--[\t-\r]]\ufffd]|^\ufeff/v.test(text) && text.isWellFormed());
      expect(decode(Buffer.from(text))).toMatchObject({ text });
      expect(decode(utf16(`\ufeff${text}`, 'le'))).toMatchObject({ text });
      expect(decode(utf16(`\ufeff${text}`, 'be'))).toMatchObject({ text });
    }),
  );
});
