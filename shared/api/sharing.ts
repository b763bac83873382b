import * as z from 'zod';
import type { AppError } from '../errors.ts';
import type { MergeReport } from '../merge/merge-report.ts';
import type { MergeOutcome } from './bundles.ts';
import { Id, type Instant } from '../schema/ids.ts';

const JobId = Id;

/** A folder that a sync program or a share keeps alike on several machines, as the team's meeting place. */
export const sharingMethods = {
  /** What others have put into the folder, and what has not been told them yet. Null where no folder is shared. */
  'sharing.look': { params: z.strictObject({ jobId: JobId }) },
  /** Shares a folder from now on: one that was chosen in a dialog (`shell.chooseFiles` with the kind `folder`). */
  'sharing.join': { params: z.strictObject({ jobId: JobId, grant: Id }) },
  /** Shares it no longer. What lies there stays, and so does what was taken in. */
  'sharing.leave': { params: z.strictObject({}) },
  /** What taking in all that is new will do. */
  'sharing.preview': { params: z.strictObject({ jobId: JobId }) },
  /** Takes in all that is new, as one step where that can be. */
  'sharing.takeIn': { params: z.strictObject({ jobId: JobId }) },
  /** Tells the others what is new here. */
  'sharing.tell': { params: z.strictObject({ jobId: JobId }) },
} as const;

export interface SharingResults {
  'sharing.look': SharingNews | null;
  'sharing.join': SharingNews;
  'sharing.leave': null;
  'sharing.preview': MergeReport;
  'sharing.takeIn': TakenIn;
  'sharing.tell': Told;
}

export interface SharingNews {
  /** For the analyst to read. */
  readonly folder: string;
  /** The folder in it that this desk alone writes to. */
  readonly own: string;
  /** Own steps that the others have not been told. */
  readonly toTell: number;
  /** Every other desk that has files there, the one with the latest first. */
  readonly desks: readonly SharingDesk[];
  /** Bundles that somebody put there by hand and that are new. */
  readonly others: readonly { readonly name: string; readonly from: string }[];
  /** Files that could not be read. Most of them are on their way: they are tried again at each look. */
  readonly unreadable: readonly { readonly name: string; readonly error: AppError }[];
}

export interface SharingDesk {
  readonly deskId: Id;
  readonly analystId: Id;
  readonly name: string;
  /** When it wrote its latest file. */
  readonly at: Instant;
  /**
   * Its steps that are new here; all of them when nothing of it was taken in yet. None, though files are new, where these
   * tell what it merged from elsewhere.
   */
  readonly changes: number;
  /** Files that are new. */
  readonly files: number;
}

export interface TakenIn {
  /** By step; none when nothing was new. */
  readonly steps: readonly MergeOutcome[];
  /** Files that were left out this time, and why. */
  readonly leftOut: readonly { readonly name: string; readonly error: AppError }[];
}

export interface Told {
  /** Null when there was nothing to tell. */
  readonly file: string | null;
  readonly bytes: number;
  readonly changes: number;
}
