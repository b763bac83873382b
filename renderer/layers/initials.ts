/** Letters of a word at most. */
const MOST = 3;

/**
 * One or two letters for each name, more where two names would have the same; a number tells apart what letters cannot.
 * @param names in the order in which they are listed
 */
export function initialsOf(names: readonly string[]): readonly string[] {
  const given = new Set<string>();
  return names.map((name) => {
    const words = name.split(/[\s-]+/u).filter((word) => word !== '');
    const first = [...(words[0] ?? '?')];
    const last = words.length > 1 ? [...(words.at(-1) ?? '')].slice(0, 1).join('') : '';
    for (let letters = last === '' ? 2 : 1; letters <= MOST; letters++) {
      const short = capital(first.slice(0, letters).join('')) + last.toLocaleUpperCase();
      if (given.has(short)) continue;
      given.add(short);
      return short;
    }
    const start = capital(first.slice(0, 1).join('')) + last.toLocaleUpperCase();
    let number = 2;
    while (given.has(`${start}${number}`)) number++;
    given.add(`${start}${number}`);
    return `${start}${number}`;
  });
}

function capital(word: string): string {
  const [first = '', ...rest] = word;
  return first.toLocaleUpperCase() + rest.join('');
}
