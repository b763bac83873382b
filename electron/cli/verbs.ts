import type { AnyVerb } from './verb.ts';
import { actorsVerb } from './verbs/actors.ts';
import { agreementVerb } from './verbs/agreement.ts';
import { annotate } from './verbs/annotate.ts';
import { blindVerb } from './verbs/blind.ts';
import { bundleVerb } from './verbs/bundle.ts';
import { codebookVerb } from './verbs/codebook.ts';
import { editionVerb } from './verbs/edition.ts';
import { exportVerb } from './verbs/export.ts';
import { importVerb } from './verbs/import.ts';
import { backupVerb } from './verbs/backup.ts';
import { keysVerb } from './verbs/keys.ts';
import { list } from './verbs/list.ts';
import { mergeVerb } from './verbs/merge.ts';
import { repairVerb } from './verbs/repair.ts';
import { restoreVerb } from './verbs/restore.ts';
import { settleVerb } from './verbs/settle.ts';
import { searchVerb } from './verbs/search.ts';
import { shareVerb } from './verbs/share.ts';
import { show } from './verbs/show.ts';
import { verifyVerb } from './verbs/verify.ts';

/** All that can be asked on the command line. Adding one is one line and one file. */
export const verbs = {
  import: importVerb,
  list,
  show,
  search: searchVerb,
  annotate,
  export: exportVerb,
  bundle: bundleVerb,
  blind: blindVerb,
  merge: mergeVerb,
  edition: editionVerb,
  settle: settleVerb,
  share: shareVerb,
  keys: keysVerb,
  agreement: agreementVerb,
  actors: actorsVerb,
  codebook: codebookVerb,
  verify: verifyVerb,
  repair: repairVerb,
  backup: backupVerb,
  restore: restoreVerb,
} as const satisfies Readonly<Record<string, AnyVerb>>;

export type VerbName = keyof typeof verbs;

export function verbNamed(name: string): VerbName | undefined {
  return (Object.keys(verbs) as VerbName[]).find((verb) => verb === name);
}
