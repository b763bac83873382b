import { expect, test } from 'vitest';
import {
  readArray,
  readDictionary,
  writeDictionary,
} from '../../../electron/core/exporters/pdf/annotate/raw-dictionary.ts';

test('A dictionary is read as it is written, whatever its values hold', () => {
  const entries = [
    ['Type', '/Annot'],
    ['Rect', '[400.43 -621.4 409.29904 .5]'],
    ['A', '<< /S /URI /URI (https://example.org/a_(b)>>) >>'],
    ['K', '[16 << /Type /OBJR /Obj 34663 0 R >> [1 (]) <5d>]]'],
    ['Contents', '<feff0041>'],
    ['T', '(a >> \\) /c \\\\ (d))'],
    ['Open', 'false'],
    ['P', '34664 0 R'],
    ['StructParent', '5'],
  ] as const;
  const loose = `\n<<\n${entries.map(([key, value]) => `  /${key} ${value}`).join('\n')}\n>>\n`;
  const tight = writeDictionary(Object.fromEntries(entries));
  expect([...readDictionary(loose)]).toEqual(entries);
  expect([...readDictionary(tight)]).toEqual(entries);
  expect(readArray('[16 << /Obj 3 0 R >> 4 0 R/Span[1 2](x])<5d>]')).toEqual([
    '16',
    '<< /Obj 3 0 R >>',
    '4 0 R',
    '/Span',
    '[1 2]',
    '(x])',
    '<5d>',
  ]);
});

test.each(['', '<<', '<< /A', '<< /A >>', '<< 1 2 >>', '<< /A (b >>', '<< /A [1 '])(
  '%j is no dictionary',
  (source) => {
    expect(() => readDictionary(source)).toThrow('not a dictionary');
  },
);
