import * as z from 'zod';
import type { DescribedConflict, Names } from '../merge/describe-conflict.ts';
import type { MergeReport } from '../merge/merge-report.ts';
import type { Analyst } from '../schema/analyst.ts';
import { Id, type Instant } from '../schema/ids.ts';
import type { ExportReport } from './export-report.ts';
import { FileToImport } from './file-to-import.ts';

const JobId = Id;
const Passphrase = z.string().min(1).max(1024);

/** What goes into a bundle. */
export const BundleChoice = z.strictObject({
  /** Null for every article, those in the bin too, with all actors. */
  articleIds: z.array(Id).min(1).max(100_000).readonly().nullable(),
  /** Whose annotations; null for everybody's. */
  layers: z
    .strictObject({ analystIds: z.array(Id).max(10_000).readonly(), consensus: z.boolean() })
    .readonly()
    .nullable(),
  /** Whether the changes go along that led to what is in it. */
  history: z.boolean(),
  /**
   * For coding blind: no annotations and no history go along, nor actors that are named nowhere but in these articles;
   * and at the desk that takes it in, what others coded there is not shown until the coder has handed hers back.
   */
  blind: z.boolean().default(false),
});
export type BundleChoice = z.infer<typeof BundleChoice>;

/** Giving work away as a file, and taking it in: look, preview, merge, settle. Settling is the command `conflict.settle`. */
export const bundleMethods = {
  /**
   * Opens a bundle and says what it is; nothing is taken in. It is held ready under its `bundleId` until it is merged or
   * put away. Asked again with that id when it needs a passphrase.
   */
  'bundle.look': {
    params: z.strictObject({
      jobId: JobId,
      from: z.union([z.strictObject({ file: FileToImport }), z.strictObject({ bundleId: Id })]),
      passphrase: Passphrase.nullable(),
    }),
  },
  /** The analyst wants nothing more of it. */
  'bundle.putAway': { params: z.strictObject({ bundleId: Id }) },
  'bundle.save': {
    params: BundleChoice.extend({
      jobId: JobId,
      /** Where to: from `shell.chooseDestination`, with the format `bundle`. */
      grant: Id,
      passphrase: Passphrase.nullable(),
      /** With the key of this desk, made when it is first needed. */
      sign: z.boolean(),
    }),
  },
  /** What merging a bundle will do. Nothing is changed, and nothing is promised: work may go on meanwhile. */
  'merge.preview': { params: z.strictObject({ jobId: JobId, bundleId: Id }) },
  /**
   * Merges it, as one change; then it is put away. Until it is carried out it can be cancelled. Refused as `conflict`,
   * reason `key-changed`, when it is signed with another key than its maker's: `key.trust` says that it is hers.
   */
  'merge.run': { params: z.strictObject({ jobId: JobId, bundleId: Id }) },
  /** What analysts have to settle, with what the records are called; articles need not be open. */
  'conflict.list': { params: z.strictObject({ jobId: JobId }) },
} as const;

export interface BundleResults {
  'bundle.look': BundleLook;
  'bundle.putAway': null;
  'bundle.save': ExportReport;
  'merge.preview': MergeReport;
  'merge.run': MergeOutcome;
  'conflict.list': OpenConflicts;
}

export type BundleLook =
  | {
      readonly bundleId: Id;
      readonly name: string;
      readonly needs: 'passphrase';
      /** Whether one was given that does not open it. */
      readonly wasWrong: boolean;
    }
  | { readonly bundleId: Id; readonly name: string; readonly needs: null; readonly facts: BundleFacts };

/** What a bundle says of itself. */
export interface BundleFacts {
  readonly createdAt: Instant;
  readonly createdBy: Analyst;
  /** What the workspace is called that it comes from. */
  readonly workspace: string;
  /** `Slantwise 0.1.0`. */
  readonly program: string;
  readonly content: {
    /** Every article of the workspace, not only some. */
    readonly whole: boolean;
    readonly articles: number;
    readonly annotations: number;
    readonly actors: number;
    readonly terms: number;
    readonly changes: number;
  };
  /** Whose annotations are in it; null for everybody's. */
  readonly layers: BundleChoice['layers'];
  /** Its articles are to be coded blind. */
  readonly isBlind: boolean;
  /** How the maker coded what is handed back, in articles: blind to the end, or having looked before; null where nothing was asked to be coded blind. */
  readonly coded: { readonly blind: number; readonly lifted: number } | null;
  /** It came under a passphrase. */
  readonly wasLocked: boolean;
  readonly signature: BundleSignature;
}

/** Who a bundle is from, as far as it is proved. A signature that does not fit is no state: such a bundle is refused. */
export interface BundleSignature {
  readonly standing: SignatureStanding;
  /** 32 bytes, base64url; null where it is unsigned. */
  readonly publicKey: string | null;
  /** For two people to compare; null where it is unsigned. */
  readonly fingerprint: string | null;
}

export type SignatureStanding =
  | 'unsigned'
  /** This desk's own. */
  | 'own'
  /** The key that is known to be the maker's. */
  | 'known'
  /** The maker's first: it is remembered as theirs when the bundle is merged. */
  | 'new'
  /** Another key than the one that is known to be the maker's. */
  | 'changed'
  /** No signature, from somebody whose key is known. */
  | 'missing';

export interface MergeOutcome {
  readonly report: MergeReport;
  /** The step that can be taken back; null when nothing was new. */
  readonly changeId: Id | null;
  /** What may be carried over from one edition of an article to another, with `edition.link`; none in a preview. */
  readonly editions: readonly OfferedEdition[];
}

export interface OfferedEdition {
  /** The later edition. */
  readonly articleId: Id;
  readonly title: string;
  readonly editionOf: Id;
  readonly ofTitle: string;
  /** How much of the shorter text stands in the other one, 0 to 1; null where they are linked already. */
  readonly share: number | null;
  /** Annotations of the earlier edition that are not in the later one. */
  readonly toCarry: number;
}

export interface OpenConflicts {
  readonly conflicts: readonly DescribedConflict[];
  /** Who and what their sides name. */
  readonly names: Names;
}
