/** Where text of a group goes: into the body, a note, a property, a table of the file; nowhere. */
export type Target = 'body' | 'note' | 'title' | 'author' | 'fonts' | 'created' | 'none';

/** Words that open a destination. */
export const targets: ReadonlyMap<string, Target> = new Map<string, Target>([
  ['footnote', 'note'],
  ['title', 'title'],
  ['author', 'author'],
  ['fonttbl', 'fonts'],
  ['creatim', 'created'],
  ...(
    'annotation atnid atnauthor atndate atnref colortbl datafield doccomm fldinst fname footer footerf footerl footerr ' +
    'ftncn ftnsep ftnsepc aftncn aftnsep aftnsepc generator header headerf headerl headerr info keywords listtable ' +
    'listoverridetable listtext mmathPr nonshppict objdata operator pict pntext pnseclvl private revtbl revtim rsidtbl ' +
    'stylesheet subject tc template txe upr xe xmlnstbl themedata colorschememapping latentstyles bkmkstart bkmkend'
  )
    .split(' ')
    .map((word): [string, Target] => [word, 'none']),
]);

/** Words that are a sign of the text. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['-', ''],
  ['tab', '\t'],
  ['line', '\n'],
  ['cell', ' | '],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
]);
