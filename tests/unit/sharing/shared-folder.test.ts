import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  nothingRead,
  unreadFiles,
  withoutStep,
  withTaken,
  type FolderFile,
  type FolderReading,
} from '../../../shared/sharing/folder-reading.ts';
import { anArticle } from '../../builders/article.ts';
import { MergingDesk, type Handout } from '../../builders/merging-desk.ts';
import { someDeeds, work, type Deed } from '../../builders/random-work.ts';

const text = 'Russia backs Assad. Iran does so too, few observers doubt it.';

interface LyingFile extends FolderFile {
  readonly content: Handout;
}

/** A desk at a folder, as it sees it: some files have come, some of them in part. */
class SharingDesk extends MergingDesk {
  readonly deskId = this.clock.newId();
  /** Files of others that have not come yet. */
  readonly onTheWay: LyingFile[] = [];
  /** Those that have, and whether whole. */
  readonly here = new Map<LyingFile, 'half' | 'whole'>();
  #reading: FolderReading = nothingRead;
  /** Own files that lie in the folder, with the number of changes that came before what each tells. */
  #files: { readonly file: LyingFile; readonly since: number }[] = [];
  #number = 0;
  #told = 0;

  /** @returns the new file, and those that it makes superfluous; null when there is nothing to tell */
  tell(
    how: 'news' | 'together' | 'everything',
  ): { readonly file: LyingFile; readonly gone: readonly LyingFile[] } | null {
    const [first] = this.#files;
    const isAll = how === 'everything' || first === undefined;
    const gone = isAll ? this.#files : how === 'together' ? this.#files.slice(1) : [];
    const since = isAll ? 0 : (gone[0]?.since ?? this.#told);
    const content = isAll ? this.handOut() : this.handOutNews(since);
    const isNothing = this.handOutNews(this.#told) === null;
    if (content === null || (isNothing && this.#number > 0)) return null;
    const after = isAll ? 0 : (gone[0]?.file.shared?.after ?? this.#number);
    this.#number += 1;
    const shared = { deskId: this.deskId, number: this.#number, after, changes: this.journal.length - since };
    const file = { bundleId: this.clock.newId(), shared, content };
    this.#files = [...this.#files.filter((each) => !gone.includes(each)), { file, since }];
    this.#told = this.journal.length;
    return { file, gone: gone.map((each) => each.file) };
  }

  read(): number {
    const whole = [...this.here].flatMap(([file, how]) => (how === 'whole' ? [file] : []));
    const unread = unreadFiles(whole, this.#reading, this.deskId);
    const change = this.takeInShared(...unread.map(({ content }) => content));
    this.#reading = withTaken(this.#reading, unread, change?.id ?? null);
    return unread.length;
  }

  /** Works, and may take back what it took in: then it is there to be read again. */
  workOn(deeds: readonly Deed[]): void {
    const before = this.journal.length;
    for (const deed of deeds) {
      const [article] = this.state.values('articles');
      if (article !== undefined) work(this, article.id, [deed]);
    }
    for (const { intent } of this.journal.slice(before)) {
      if (intent.type !== 'do') this.#reading = withoutStep(this.#reading, intent.changeId);
    }
  }
}

/** What happens at a desk, or to what is on its way there. */
const someEvents = fc.array(
  fc.record({
    desk: fc.nat({ max: 4 }),
    event: fc.constantFrom(
      'work',
      'work',
      'tell',
      'tell',
      'come',
      'come',
      'come half',
      'come twice',
      'read',
      'read',
    ),
    how: fc.constantFrom('news' as const, 'news' as const, 'together' as const, 'everything' as const),
    which: fc.nat({ max: 99 }),
    deeds: someDeeds,
  }),
  { minLength: 5, maxLength: 40 },
);

test('desks that share a folder end equal, however late, often, half and out of order its files come', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.boolean(), someEvents, (count, isApart, events) => {
      const given = anArticle({ text });
      const desks = Array.from({ length: count }, (_, number) => {
        const desk = new SharingDesk(number + 1);
        const id = isApart ? desk.clock.newId() : given.article.id;
        desk.do({ type: 'article.add', article: { ...given.article, id, title: `Title ${number}` } });
        desk.state.open.set(id, { document: { ...given.document, articleId: id }, annotations: new Map() });
        return desk;
      });
      const tell = (desk: SharingDesk, how: 'news' | 'together' | 'everything'): boolean => {
        const told = desk.tell(how);
        if (told === null) return false;
        for (const other of desks) {
          if (other === desk) continue;
          // What its desk has removed may never come, or is removed here before it was read.
          for (const file of told.gone) {
            other.here.delete(file);
            const at = other.onTheWay.indexOf(file);
            if (at >= 0) other.onTheWay.splice(at, 1);
          }
          other.onTheWay.push(told.file);
        }
        return true;
      };
      for (const { desk: index, event, how, which, deeds } of events) {
        const desk = desks[index % count];
        if (desk === undefined) continue;
        const at = which % Math.max(1, desk.onTheWay.length);
        const coming = desk.onTheWay[at];
        if (event === 'work') desk.workOn(deeds);
        else if (event === 'read') desk.read();
        else if (event === 'tell') tell(desk, how);
        else if (coming !== undefined) {
          desk.here.set(coming, event === 'come half' ? 'half' : 'whole');
          if (event === 'come twice') desk.here.set({ ...coming }, 'whole'); // a copy that a sync program made
          if (event !== 'come half') desk.onTheWay.splice(at, 1);
        }
      }
      let rounds = 0;
      for (let isNews = true; isNews; rounds++) {
        isNews = false;
        for (const desk of desks) isNews = tell(desk, 'news') || isNews;
        for (const desk of desks) {
          for (const file of desk.onTheWay.splice(0)) desk.here.set(file, 'whole');
          isNews = desk.read() > 0 || isNews;
        }
        expect(rounds).toBeLessThan(8); // what came of two desks' work is told, and then there is nothing to tell
      }
      const [first, ...others] = desks.map((desk) => desk.picture());
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: 40 },
  );
});
