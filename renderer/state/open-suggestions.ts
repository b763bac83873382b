import type { Today } from '../../shared/schema/today.ts';
import { isSaid, isTurnedDown } from '../../shared/suggestions/settled.ts';
import { groupOf, sameThing, type Suggestion } from '../../shared/suggestions/suggestion.ts';
import type { SuggestionList } from '../../shared/suggestions/suggestion-list.ts';
import { AnnotationFollower } from './annotation-follower.ts';
import type { ArticleAnnotations } from './article-annotations.ts';

/**
 * Which of an article's suggestions are open still: neither said by an annotation nor turned down. Kept up to date
 * annotation by annotation, by what lies where it is or was. Suggestions go by their index in the list.
 */
export class OpenSuggestions extends AnnotationFollower {
  readonly list: SuggestionList;
  readonly #today: Today;
  readonly #open: Uint8Array;
  /** The suggestions that an annotation lies over. */
  readonly #under = new Map<string, readonly number[]>();
  readonly #counts = new Map<string, number>();
  #size = 0;

  constructor(annotations: ArticleAnnotations, list: SuggestionList, today: Today) {
    super(annotations);
    this.list = list;
    this.#today = today;
    this.#open = new Uint8Array(list.length);
  }

  get articleId(): string {
    return this.annotations.articleId;
  }

  get size(): number {
    return this.#size;
  }

  /** How many are open of each group (`groupOf`). */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** The suggestion, while it is open. */
  get(index: number): Suggestion | undefined {
    return this.#open[index] === 1 ? this.list.get(index) : undefined;
  }

  /** Those open, of one group or of all (null), in the order of the text. */
  indexes(group: string | null): number[] {
    const found: number[] = [];
    for (let index = 0; index < this.list.length; index++) {
      if (this.#open[index] !== 1) continue;
      const suggestion = this.list.get(index);
      if (suggestion !== undefined && (group === null || groupOf(suggestion.meaning) === group))
        found.push(index);
    }
    return found;
  }

  /** Those open that touch [start, end), ascending. */
  overlapping(start: number, end: number): number[] {
    return this.list.overlapping(start, end).filter((index) => this.#open[index] === 1);
  }

  /** Those open over the character at an offset, the shortest first. */
  at(offset: number): number[] {
    const length = (index: number): number => this.list.endOf(index) - this.list.startOf(index);
    return this.overlapping(offset, offset + 1).sort((a, b) => length(a) - length(b));
  }

  /** The next one open from a place in the list on, or back, but for some; round at the ends; null when none is. */
  step(from: number, by: 1 | -1, without: ReadonlySet<number> = new Set()): number | null {
    const { length } = this.list;
    for (let steps = 0; steps < length; steps++) {
      const index = (((from + by * steps) % length) + length) % length;
      if (this.#open[index] === 1 && !without.has(index)) return index;
    }
    return null;
  }

  /** Those open that suggest the same of the same words or name, this one included. */
  likeOf(index: number): number[] {
    const meaning = this.get(index)?.meaning;
    if (meaning === undefined) return [];
    return this.indexes(groupOf(meaning)).filter((other) => {
      const suggestion = this.list.get(other);
      return other === index || (suggestion !== undefined && sameThing(suggestion.meaning, meaning));
    });
  }

  protected override build(): void {
    this.#open.fill(0);
    this.#under.clear();
    this.#counts.clear();
    this.#size = 0;
    const settled = new Set<number>();
    for (const { id } of this.annotations.records()) {
      for (const index of this.#place(id)) settled.add(index);
    }
    for (let index = 0; index < this.list.length; index++) {
      this.#set(index, !settled.has(index) || this.#isOpen(index));
    }
  }

  protected override follow(touched: ReadonlySet<string>): boolean {
    const near = new Set<number>();
    for (const id of touched) {
      for (const index of this.#under.get(id) ?? []) near.add(index);
      for (const index of this.#place(id)) near.add(index);
    }
    let matters = false;
    for (const index of near) if (this.#set(index, this.#isOpen(index))) matters = true;
    return matters;
  }

  /** @returns the suggestions that the annotation lies over now */
  #place(id: string): readonly number[] {
    const anchors = this.annotations.record(id)?.anchors ?? [];
    const under = anchors.flatMap(({ start, end }) => this.list.overlapping(start, end));
    if (under.length === 0) this.#under.delete(id);
    else this.#under.set(id, under);
    return under;
  }

  #isOpen(index: number): boolean {
    const suggestion = this.list.get(index);
    if (suggestion === undefined) return false;
    const { start, end } = suggestion;
    const over = new Set(this.annotations.overlapping(start, end).map(({ id }) => id));
    const said = [...over].flatMap((id) => this.annotations.get(id) ?? []);
    if (isSaid(suggestion, said, this.#today)) return false;
    return !isTurnedDown(suggestion, this.annotations.rejectedOver(start, end), this.#today);
  }

  /** @returns whether that is new */
  #set(index: number, open: boolean): boolean {
    if ((this.#open[index] === 1) === open) return false;
    this.#open[index] = open ? 1 : 0;
    const meaning = this.list.get(index)?.meaning;
    const step = open ? 1 : -1;
    this.#size += step;
    if (meaning === undefined) return true;
    const count = (this.#counts.get(groupOf(meaning)) ?? 0) + step;
    if (count === 0) this.#counts.delete(groupOf(meaning));
    else this.#counts.set(groupOf(meaning), count);
    return true;
  }
}
