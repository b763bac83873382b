import type { FindQuery } from '../../shared/text/find-in-text.ts';

export type FindOption = Exclude<keyof FindQuery, 'text'>;

/** The options in the order of their buttons; each has a key that, with Alt, turns it on and off. */
export const findOptions: readonly {
  readonly option: FindOption;
  readonly sign: string;
  readonly key: string;
}[] = [
  { option: 'matchCase', sign: 'Aa', key: 'C' },
  { option: 'wholeWord', sign: 'ab', key: 'W' },
  { option: 'ignoreAccents', sign: 'é=e', key: 'A' },
  { option: 'regex', sign: '.*', key: 'R' },
];

/** @param code of the key's place on the keyboard: with Alt, a key may type anything */
export function optionOfKey(code: string): FindOption | undefined {
  return findOptions.find(({ key }) => code === `Key${key}`)?.option;
}
