import { fail, type AppError } from '../../../shared/errors.ts';
import { StorageFailure } from '../storage/storage-failure.ts';

/** Why a bundle is not taken in; the screen words each. */
export type BundleRefusal =
  /** No bundle at all. */
  | 'bundle-unknown'
  /** The end of the file is missing. */
  | 'bundle-cut'
  /** It is not what its writer wrote. */
  | 'bundle-altered'
  /** Whole, but its content is not sound: no desk would write it. */
  | 'bundle-unsound'
  | 'bundle-passphrase-needed'
  | 'bundle-wrong-passphrase'
  | 'bundle-too-new'
  | 'bundle-too-large'
  | 'bundle-too-deep';

const sentences: Readonly<Record<BundleRefusal, string>> = {
  'bundle-unknown': 'is no Slantwise bundle',
  'bundle-cut': 'was cut off: its end is missing. ask for it again',
  'bundle-altered': 'was altered after it was written, or damaged on its way, so ask for it again',
  'bundle-unsound': 'holds what no desk would write',
  'bundle-passphrase-needed': 'is locked: a passphrase is needed',
  'bundle-wrong-passphrase': 'does not open with this passphrase',
  'bundle-too-new': 'was written by a newer Slantwise',
  'bundle-too-large': 'holds more, unpacked, than any bundle',
  'bundle-too-deep': 'is nested beyond all measure',
};

/** Inside the reading; `onDisk` turns it into a value where the reading was asked for. */
export class BundleFailure extends StorageFailure {
  constructor(name: string, reason: BundleRefusal, cause?: unknown) {
    super(refusal(name, reason));
    this.cause = cause;
  }
}

/** The refusal of a bundle, in one sentence. Nothing of it has been taken in. */
function refusal(name: string, reason: BundleRefusal): AppError {
  return fail('format', `“${name}” ${sentences[reason]}; nothing was changed.`, { name, reason }).error;
}
