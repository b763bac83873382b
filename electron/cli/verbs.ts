import type { Verb } from './verb.ts';
import { actorsVerb } from './verbs/actors.ts';
import { annotate } from './verbs/annotate.ts';
import { bundleVerb } from './verbs/bundle.ts';
import { codebookVerb } from './verbs/codebook.ts';
import { exportVerb } from './verbs/export.ts';
import { importVerb } from './verbs/import.ts';
import { list } from './verbs/list.ts';
import { mergeVerb } from './verbs/merge.ts';
import { show } from './verbs/show.ts';
import { verifyVerb } from './verbs/verify.ts';

/** All that can be asked on the command line. Adding one is one line and one file. */
export const verbs = {
  import: importVerb,
  list,
  show,
  annotate,
  export: exportVerb,
  bundle: bundleVerb,
  merge: mergeVerb,
  actors: actorsVerb,
  codebook: codebookVerb,
  verify: verifyVerb,
} as const satisfies Readonly<Record<string, Verb>>;

export type VerbName = keyof typeof verbs;

export function verbNamed(name: string): VerbName | undefined {
  return (Object.keys(verbs) as VerbName[]).find((verb) => verb === name);
}
