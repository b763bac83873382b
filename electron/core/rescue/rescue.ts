import type { BroughtBack, Rescued } from '../../../shared/api/rescued.ts';
import type { Change, SequencedChange } from '../../../shared/changes/change.ts';
import { check } from '../../../shared/changes/check.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { articlesMadeBy, articlesTouchedBy } from '../touched-by.ts';
import type { Workspace } from '../workspace.ts';
import { RescueFiles, type RescueFile } from './rescue-files.ts';

/**
 * The last resort for work that a workspace's disk refuses: while it waits in memory it is put elsewhere too, and offered
 * when the workspace is opened again. What is written in the end is not kept there any longer.
 */
export class Rescue {
  readonly #workspace: Workspace;
  readonly #files: RescueFiles;
  readonly #session: string;
  /** What sessions before have left, without what is in the workspace after all. */
  #left: readonly RescueFile[] = [];
  #own: string | null = null;
  #running: Promise<void> = Promise.resolve();
  #isAsked = false;

  private constructor(workspace: Workspace, places: readonly string[]) {
    const { files, root } = workspace.folder;
    this.#workspace = workspace;
    this.#files = new RescueFiles(files, places, root);
    this.#session = workspace.clock.newId();
  }

  /** @param places folders that may take what the workspace's own does not, best first */
  static async begin(workspace: Workspace, places: readonly string[]): Promise<Rescue> {
    const rescue = new Rescue(workspace, places);
    if (!workspace.isFollower) await rescue.#look();
    workspace.onKeeping(() => rescue.#follow());
    return rescue;
  }

  /** What a session before could not save; null when there is nothing. */
  get left(): Rescued | null {
    const last = this.#left.at(-1);
    if (last === undefined) return null;
    return { steps: this.#left.reduce((sum, { changes }) => sum + changes.length, 0), at: last.at };
  }

  /**
   * Carries out what a session before could not save, each step as it was. One that no longer fits is left out.
   * @returns a disk error when it cannot be saved now either; the rest stays where it is then
   */
  async bringBack(): Promise<Result<BroughtBack>> {
    let taken = 0;
    let unfit = 0;
    for (const file of this.#left) {
      for (const { change } of file.changes) {
        const done = await this.#workspace.runPlanned(async () =>
          ok((await this.#fits(change)) ? change : null),
        );
        if (!done.ok) {
          this.#left = [];
          await this.#look(); // without those that were taken
          return done;
        }
        if (done.value === null) unfit += 1;
        else taken += 1;
      }
    }
    await this.settled(); // what the disk refuses again lies in a file of this session now
    await this.discard();
    return ok({ taken, unfit });
  }

  async discard(): Promise<void> {
    for (const { path } of this.#left) await this.#files.remove(path);
    this.#left = [];
  }

  /** Waits until what is in memory alone lies elsewhere too; nothing is left there when everything was written. */
  async settled(): Promise<void> {
    this.#follow();
    await this.#running;
  }

  async #look(): Promise<void> {
    const found = await this.#files.find();
    const seqs = found.flatMap(({ changes }) => changes.map(({ seq }) => seq));
    if (seqs.length === 0) return;
    const first = seqs.reduce((least, seq) => Math.min(least, seq));
    const there = await this.#workspace.log.after(first - 1, 'archive');
    const known = new Set(there.map(({ change }) => change.id));
    const isMissing = ({ change }: SequencedChange): boolean => !known.has(change.id);
    for (const file of found) {
      const changes = file.changes.filter(isMissing);
      if (changes.length === 0) await this.#files.remove(file.path);
      else this.#left = [...this.#left, { ...file, changes }];
    }
  }

  async #fits(change: Change): Promise<boolean> {
    const { articles, damagedArticles, state } = this.#workspace;
    const made = articlesMadeBy(change);
    for (const id of articlesTouchedBy(change)) {
      if (damagedArticles.has(id)) return false;
      const article = await articles[made.has(id) ? 'load' : 'open'](id);
      if (!article.ok) return false;
    }
    return check(state, change.entries).ok;
  }

  /** While one attempt is under way, those that are asked for are one. */
  #follow(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#running = this.#running.then(async () => {
      this.#isAsked = false;
      await this.#update();
    });
  }

  async #update(): Promise<void> {
    const { unsaved, clock } = this.#workspace;
    if (unsaved.length > 0) {
      const written = await this.#files.write(this.#session, clock.now(), unsaved);
      this.#own = written?.path ?? this.#own;
    } else if (this.#own !== null) {
      await this.#files.remove(this.#own);
      this.#own = null;
    }
  }
}
