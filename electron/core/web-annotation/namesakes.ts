import { fold } from '../../../shared/anchoring/folding.ts';

/** Who goes by which name, but for case, blanks and kinds of quotation marks. */
export class Namesakes {
  readonly #byName = new Map<string, string>();
  /** Null where several go by it: “the ministry” proves nothing. */
  readonly #byAlias = new Map<string, string | null>();

  addName(name: string, id: string): void {
    const key = fold(name).text;
    if (key !== '' && !this.#byName.has(key)) this.#byName.set(key, id);
  }

  addAlias(alias: string, id: string): void {
    const key = fold(alias).text;
    if (key !== '')
      this.#byAlias.set(key, this.#byAlias.has(key) && this.#byAlias.get(key) !== id ? null : id);
  }

  /** Who bears the name, or else goes by it, or else bears one of the aliases. Two aliases alike are not enough. */
  find(name: string, aliases: readonly string[]): string | undefined {
    const key = fold(name).text;
    const bearer = aliases.map((alias) => this.#byName.get(fold(alias).text)).find((id) => id !== undefined);
    return this.#byName.get(key) ?? this.#byAlias.get(key) ?? bearer;
  }
}
