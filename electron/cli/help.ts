import { commonOptions } from './arguments.ts';
import { displayWidth } from './display-width.ts';
import type { AnyVerb, Option } from './verb.ts';
import { verbs, type VerbName } from './verbs.ts';

/** What `--help` says: of one verb, or of all. */
export function helpOn(verb: VerbName | null): string {
  if (verb !== null) {
    const { usage, summary, options, tables = [] }: AnyVerb = verbs[verb];
    return [
      `Usage: slantwise ${usage}`,
      '',
      capital(`${summary}.`),
      '',
      ...optionLines({ ...options, ...commonOptions }),
      ...tables.flatMap(({ title, rows }) => ['', `${title}:`, ...aligned(rows)]),
    ].join('\n');
  }
  return [
    'Usage: slantwise VERB [OPTION…]',
    '',
    'Annotate news articles with actors, stances and bias notes: the desk’s own workspace on the command line.',
    '',
    ...aligned(Object.values(verbs).map(({ usage, summary }) => [usage, summary])),
    '',
    ...optionLines(commonOptions),
    '',
    'ARTICLE is an id, the start of one that no other has, or an exact title.',
    'Exit: 0 all done · 1 failed · 2 wrong use · 3 part of it could not be done · 130 cancelled.',
  ].join('\n');
}

function optionLines(options: Readonly<Record<string, Option>>): string[] {
  return aligned(
    Object.entries(options).map(([name, { value, summary }]) => [
      `${name === 'help' ? '-h, ' : ''}--${name}${value === null ? '' : ` ${value}`}`,
      summary,
    ]),
  );
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([left = '']) => displayWidth(left)));
  return rows.map(
    ([left = '', right = '']) => `  ${left}${' '.repeat(width - displayWidth(left))}  ${right}`,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
