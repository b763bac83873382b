import type { DifferenceBook } from '../../shared/adjudication/difference-book.ts';
import { markedIn, type Difference } from '../../shared/adjudication/find-differences.ts';
import { readingOf, type Reading } from '../../shared/adjudication/settle.ts';
import type { SimpleCommand } from '../../shared/commands/command.ts';
import type { Today } from '../../shared/schema/today.ts';
import { formOfBody } from '../inspector/form-of-body.ts';
import { showAnnotation } from '../reading/show-annotation.ts';
import type { Desk } from '../state/desk.ts';
import type { CompareHandle } from './compare-handle.ts';
import { passesFilter, progressOf } from './compare-view.ts';
import { decide, differentReadings, openAgain } from './decide.ts';
import { showCompare } from './show-compare.ts';

/** The article that is open on the compare screen, and the difference that is looked at. */
export interface Comparing {
  readonly articleId: string;
  readonly book: DifferenceBook;
  readonly current: Difference | undefined;
  readonly today: Today;
  /** The articles that are compared, in their order. */
  readonly articleIds: readonly string[];
}

/** Does what is asked of the compare screen, by key, by mouse or by name. */
export class Decider implements CompareHandle {
  readonly #desk: Desk;
  #comparing: Comparing;
  /** Differences that are decided, and on the way to the disk. */
  readonly #pending = new Set<string>();

  constructor(desk: Desk, comparing: Comparing) {
    this.#desk = desk;
    this.#comparing = comparing;
  }

  /** To be called when the screen shows something else. */
  look(comparing: Comparing): void {
    this.#comparing = comparing;
  }

  step = (by: 1 | -1, wanted: 'any' | 'open'): void => {
    if (!this.#step(by, wanted)) this.#desk.notices.tell({ type: 'nowhere-to-compare', wanted });
  };

  accept = (place: number): void => {
    const { current } = this.#comparing;
    if (current === undefined || place >= current.annotations.length) return;
    const annotation = current.annotations[place];
    void this.decide(annotation === undefined ? [] : [readingOf(annotation)]);
  };

  acceptAll = (): void => {
    const { current, today } = this.#comparing;
    const readings = current === undefined ? [] : differentReadings(current, today);
    if (readings.length > 1) void this.decide(readings.map(readingOf));
  };

  acceptNone = (): void => void this.decide([]);

  beginReading = (): void => {
    const { current } = this.#comparing;
    const [marked] = current === undefined ? [] : markedIn(current);
    const first = current?.decisions[0] ?? marked;
    if (first === undefined || marked === undefined) return;
    const { ranges, body } = readingOf(first);
    showCompare(this.#desk, { reading: { annotationId: marked.id, ranges, form: formOfBody(body) } });
  };

  giveReason = (): void => document.querySelector<HTMLElement>('[data-reason] input')?.focus();

  openAgain = (): void => {
    const { current, articleId } = this.#comparing;
    if (current !== undefined) void openAgain(this.#desk, articleId, current);
  };

  showInArticle = (): void => {
    const { current, articleId } = this.#comparing;
    const [first] = current === undefined ? [] : markedIn(current);
    if (first === undefined) return;
    void showAnnotation(this.#desk, articleId, () => first.id, first.anchors[0]?.start ?? null);
  };

  /**
   * Lets readings hold, none where nobody was right, and goes on to what is open; who corrects a decision stays with it.
   * @param creations what a reading of one's own needs made first
   */
  async decide(readings: readonly Reading[], creations: readonly SimpleCommand[] = []): Promise<boolean> {
    const { current, articleId } = this.#comparing;
    if (current === undefined) return false;
    const { reason } = this.#desk.session.get().compare;
    const said = reason === '' ? (current.decisions[0]?.settles?.reason ?? '') : reason;
    this.#pending.add(current.key);
    // The next one is there at once: who decides fast must not decide on this one again.
    if (current.state !== 'settled') this.#step(1, 'open');
    const done = await decide(this.#desk, articleId, current, readings, said, creations);
    this.#pending.delete(current.key);
    return done;
  }

  #step(by: 1 | -1, wanted: 'any' | 'open'): boolean {
    const { book, current } = this.#comparing;
    const { filter } = this.#desk.session.get().compare;
    const isWanted = (each: Difference): boolean =>
      passesFilter(each, filter) && (wanted === 'any' || this.#isOpen(each));
    const place = current === undefined ? -1 : book.list.indexOf(current);
    const behind = book.list.slice(place + 1);
    const before = book.list.slice(0, Math.max(0, place)).toReversed();
    const [ahead, back] = by === 1 ? [behind, before.toReversed()] : [before, behind.toReversed()];
    // An article is finished before the next one is begun.
    const next = ahead.find(isWanted) ?? (wanted === 'open' ? back.find(isWanted) : undefined);
    if (next === undefined) return this.#stepToArticle(by, wanted);
    showCompare(this.#desk, { at: markedIn(next)[0]?.id ?? null, reason: '', reading: null });
    return true;
  }

  #isOpen({ state, key }: Difference): boolean {
    return state !== 'settled' && !this.#pending.has(key);
  }

  /** Another article in the order of the list, round at its end. */
  #stepToArticle(by: 1 | -1, wanted: 'any' | 'open'): boolean {
    const { articleIds, articleId } = this.#comparing;
    const { survey, filter } = this.#desk.session.get().compare;
    const at = articleIds.indexOf(articleId);
    const around = [...articleIds.slice(at + 1), ...articleIds.slice(0, Math.max(0, at))];
    const next = (by === 1 ? around : around.toReversed()).find((id) => {
      const row = survey?.get(id);
      if (row === undefined) return false;
      const { total, settled } = progressOf(row, filter);
      return wanted === 'any' ? total > 0 : total > settled;
    });
    if (next === undefined) return false;
    const from = by === 1 ? 'first' : 'last';
    showCompare(this.#desk, { articleId: next, at: null, from, reason: '', reading: null });
    return true;
  }
}
