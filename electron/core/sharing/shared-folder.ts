import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { SharingNews, TakenIn, Told } from '../../../shared/api/sharing.ts';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { MergeReport } from '../../../shared/merge/merge-report.ts';
import {
  nothingRead,
  onlyOf,
  unreadFiles,
  withoutStep,
  withTaken,
} from '../../../shared/sharing/folder-reading.ts';
import { isMerge } from '../../../shared/changes/parts-of-change.ts';
import { newsIn, TAKE_IN } from '../../../shared/sharing/news.ts';
import type { Job } from '../jobs.ts';
import { readOnlyHere } from '../read-only.ts';
import { onDisk, StorageFailure } from '../storage/storage-failure.ts';
import { TaskQueue } from '../task-queue.ts';
import type { Workspace } from '../workspace.ts';
import { FolderScanner, type Scan, type ScannedFile } from './scan-folder.ts';
import { SharingFile, type Sharing } from './sharing-file.ts';
import { desksOf, previewTakingIn, takeIn } from './take-in.ts';
import { isOwn, isRecorded, tell, untold } from './tell.ts';

/** A shared folder as it was found at one look. */
interface Found extends Scan {
  readonly sharing: Sharing;
  readonly unread: readonly ScannedFile[];
}

/**
 * The folder in which the desks of a team meet: each writes only into a folder of its own there and reads those of the
 * others, so that whatever keeps it alike on their machines never sees one file written twice. One thing is done at a time.
 */
export class SharedFolder {
  readonly #workspace: Workspace;
  readonly #file: SharingFile;
  readonly #scanner = new FolderScanner();
  readonly #queue = new TaskQueue();
  readonly #stop: () => void;
  /** Takes the place of what the file says, until the end. */
  #supposed: Sharing | null = null;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#file = new SharingFile(workspace.folder);
    this.#stop = workspace.subscribe((sequenced) => this.#note(sequenced));
  }

  /** Null where no folder is shared. */
  async path(): Promise<string | null> {
    return (await this.#file.read())?.folder ?? null;
  }

  /**
   * Shares a folder from now on; one that is shared already goes on being shared.
   * @returns `not-found` when there is none, `invalid` when it is, or lies in, the workspace's own; `locked` where
   * the workspace is open for reading only
   */
  join(folder: string): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const { readOnly } = this.#workspace.keeping;
      if (readOnly !== null) return readOnlyHere(readOnly);
      const begun = await this.#newlyShared(folder);
      if (!begun.ok) return begun;
      if (begun.value !== null) await this.#file.write(begun.value);
      return ok(null);
    });
  }

  /** Looks at a folder from now on as if it were shared, and keeps nothing of that. @returns as `join`, but for `locked` */
  suppose(folder: string): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const begun = await this.#newlyShared(folder);
      if (!begun.ok) return begun;
      this.#supposed = begun.value;
      return ok(null);
    });
  }

  leave(): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const { readOnly } = this.#workspace.keeping;
      if (readOnly !== null) return readOnlyHere(readOnly);
      await this.#file.remove();
      return ok(null);
    });
  }

  /** What is new; null where no folder is shared. */
  look(): Promise<Result<SharingNews | null>> {
    return this.#inTurn(async () => {
      const found = await this.#found();
      if (found === null) return ok(null);
      const { sharing, files, unread, unreadable } = found;
      const others = unread
        .filter(({ shared }) => shared === null)
        .map(({ name, createdBy }) => ({ name, from: createdBy.name }));
      return ok({
        folder: sharing.folder,
        own: sharing.own,
        toTell: await this.#toTell(sharing),
        desks: desksOf(files, unread, sharing.deskId),
        others,
        unreadable,
      });
    });
  }

  preview(job: Job): Promise<Result<MergeReport>> {
    return this.#inTurn(async () => {
      const found = await this.#found();
      if (found === null) return notShared();
      const merged = await previewTakingIn(this.#workspace, found.unread, job);
      return merged.ok ? ok(merged.value.report) : merged;
    });
  }

  takeIn(job: Job): Promise<Result<TakenIn>> {
    return this.#inTurn(async () => {
      const found = await this.#found();
      if (found === null) return notShared();
      let { sharing } = found;
      const { files, unread } = found;
      return takeIn(this.#workspace, unread, job, async (taken, changeId) => {
        const reading = withTaken(onlyOf(sharing.reading, files), taken, changeId);
        sharing = { ...sharing, reading };
        await this.#file.write(sharing);
      });
    });
  }

  tell(job: Job): Promise<Result<Told>> {
    return this.#inTurn(async () => {
      const { readOnly } = this.#workspace.keeping;
      if (readOnly !== null) return readOnlyHere(readOnly);
      const found = await this.#found();
      if (found === null) return notShared();
      const { sharing, files } = found;
      const own = files.filter(({ shared }) => shared?.deskId === sharing.deskId);
      if (own.every(({ bundleId }) => isOwn(sharing, bundleId))) {
        const unrecorded = own.filter(({ bundleId }) => !isRecorded(sharing, bundleId));
        return tell(this.#workspace, this.#file, sharing, unrecorded, job);
      }
      // Somebody copied the workspace, and the copy goes its own way under the same name: this one takes another.
      const anew = { ...this.#begun(sharing.folder), reading: sharing.reading };
      return tell(this.#workspace, this.#file, anew, [], job);
    });
  }

  /** Waits for what is being done. */
  async close(): Promise<void> {
    this.#stop();
    await this.#queue.run(() => Promise.resolve());
  }

  /** What is kept of a folder when it begins to be shared; null where it is shared already. */
  async #newlyShared(folder: string): Promise<Result<Sharing | null>> {
    const path = resolve(folder);
    const facts = await onDisk(path, () => stat(path));
    if (!facts.ok || !facts.value.isDirectory()) {
      return fail('not-found', `There is no folder ${path}.`, { reason: 'no-folder' });
    }
    if (`${path}${sep}`.startsWith(`${this.#workspace.folder.root}${sep}`)) {
      return fail('invalid', 'A workspace’s own folder cannot be shared: choose another one.', {
        reason: 'own-folder',
      });
    }
    const known = await this.#file.read();
    return ok(known?.folder === path ? null : this.#begun(path));
  }

  #begun(folder: string): Sharing {
    const { clock, state, analystId } = this.#workspace;
    const deskId = clock.newId();
    const name = (state.get('analysts', analystId)?.name ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    return {
      format: 'slantwise-sharing',
      version: 1,
      folder,
      deskId,
      own: `${name.slice(0, 40).toWellFormed() || 'desk'} ${deskId.slice(-8)}`,
      told: [],
      gone: [],
      upTo: { seq: 0, changeId: null },
      writing: null,
      reading: nothingRead,
    };
  }

  async #found(): Promise<Found | null> {
    const sharing = this.#supposed ?? (await this.#file.read());
    if (sharing === null) return null;
    const scan = await this.#scanner.scan(sharing.folder);
    return { ...scan, sharing, unread: unreadFiles(scan.files, sharing.reading, sharing.deskId) };
  }

  async #toTell(sharing: Sharing): Promise<number> {
    const { changes, isAll } = await untold(this.#workspace, sharing);
    const own = changes.filter(({ change }) => !isMerge(change)).length;
    if (own > 0) return own;
    return isAll || !newsIn(changes.map(({ change }) => change)).isNothing ? 1 : 0;
  }

  /** What the analyst has taken back is there to be taken in again. */
  #note({ change: { label, intent } }: SequencedChange): void {
    if (label.action !== TAKE_IN || intent.type === 'do') return;
    void this.#inTurn(async () => {
      const sharing = await this.#file.read();
      if (sharing === null) return ok(null);
      await this.#file.write({ ...sharing, reading: withoutStep(sharing.reading, intent.changeId) });
      return ok(null);
    });
  }

  #inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#queue.run(async () => {
      const done = await onDisk(this.#workspace.folder.root, async () => {
        const result = await work();
        if (!result.ok) throw new StorageFailure(result.error);
        return result.value;
      });
      return done;
    });
  }
}

function notShared(): Result<never> {
  return fail('not-found', 'No folder is shared yet.', { reason: 'not-shared' });
}
