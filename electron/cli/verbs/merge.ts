import { basename, resolve } from 'node:path';
import type { BundleSignature, OfferedEdition } from '../../../shared/api/bundles.ts';
import type { EditionReport } from '../../../shared/api/edition-report.ts';
import { ok, type AppError, type Result } from '../../../shared/errors.ts';
import type { MergeReport } from '../../../shared/merge/merge-report.ts';
import type { Tally } from '../../../shared/merge/tally.ts';
import { OpenBundle } from '../../core/bundle/open-bundle.ts';
import { linkEdition } from '../../core/editions/edition.ts';
import { signatureOf } from '../../core/keys/signature-standing.ts';
import { mergeBundle } from '../../core/merge/merge-bundle.ts';
import { count } from '../count.ts';
import { oneLine } from '../display-width.ts';
import { passphraseFor } from '../passphrase.ts';
import type { Desk, Given, Outcome, Verb } from '../verb.ts';

interface MergedFile {
  readonly path: string;
  /** Who made the bundle, and when; null when it could not be opened. */
  readonly from: string | null;
  readonly createdAt: string | null;
  readonly signature: BundleSignature | null;
  readonly changeId: string | null;
  readonly report: MergeReport | null;
  readonly editions: readonly OfferedEdition[];
  /** What was carried over to the new editions; none where that was not asked for. */
  readonly carried: readonly EditionReport[];
  readonly error: AppError | null;
}

export const mergeVerb: Verb = {
  usage: 'merge BUNDLE…',
  summary: 'take in what other desks have handed out; each bundle is one step that can be undone',
  operands: { least: 1, most: Infinity },
  options: {
    'dry-run': { value: null, summary: 'say what would be done, and do nothing' },
    editions: {
      value: null,
      summary: 'carry annotations over to new editions that came; at the desk they wait for review',
    },
    'passphrase-file': { value: 'PATH', summary: 'the passphrase, in the first line of this file' },
  },
  plan: (given) => ok((desk) => run(desk, given)),
};

async function run(desk: Desk, { operands, value, has }: Given): Promise<Result<Outcome>> {
  const passphrase = await passphraseFor(desk.cwd, value('passphrase-file'));
  if (!passphrase.ok) return passphrase;
  const dryRun = has('dry-run');
  const files: MergedFile[] = [];
  for (const operand of operands) {
    const merged = await mergeFile(desk, resolve(desk.cwd, operand), passphrase.value, dryRun);
    files.push(has('editions') ? await withEditions(desk, merged) : merged);
    if (desk.job.signal.aborted) break;
  }
  const [first, ...others] = files;
  const error = first?.error ?? null;
  if (error !== null && others.length === 0) return { ok: false, error };
  const failed = files.filter(({ error }) => error !== null);
  const conflicts = files.reduce((sum, { report }) => sum + (report?.conflicts.length ?? 0), 0);
  return ok({
    exit: desk.job.signal.aborted ? 'cancelled' : failed.length > 0 ? 'partly' : 'done',
    data: { files, done: !dryRun },
    text: () =>
      files
        .flatMap((file) => [...linesOf(file.path, file.from, file.report), ...editionLines(file)])
        .join('\n'),
    remarks: [
      ...failed.flatMap(({ error }) => error?.message ?? []),
      ...files.flatMap(doubtOf),
      ...(conflicts > 0 ? [`${count(conflicts, 'conflict')} to settle; both sides are kept.`] : []),
      ...(dryRun ? ['Nothing was done: --dry-run.'] : []),
    ],
  });
}

async function mergeFile(
  { workspace, job }: Desk,
  path: string,
  passphrase: string | null,
  dryRun: boolean,
): Promise<MergedFile> {
  const nothing = {
    ...{ path, from: null, createdAt: null, signature: null, changeId: null, report: null },
    ...{ editions: [], carried: [] },
  };
  const opened = await OpenBundle.open({ name: basename(path), path }, passphrase);
  if (!opened.ok) return { ...nothing, error: opened.error };
  const bundle = opened.value;
  try {
    const { createdBy, createdAt } = bundle.manifest;
    const signature = await signatureOf(workspace, bundle);
    if (!signature.ok) return { ...nothing, error: signature.error };
    const said = { ...nothing, from: createdBy.name, createdAt, signature: signature.value };
    const merged = await mergeBundle(workspace, bundle, job, { dryRun });
    return merged.ok ? { ...said, ...merged.value, error: null } : { ...said, error: merged.error };
  } finally {
    await bundle.close();
  }
}

/** Carries over to the new editions what they lack, each as a step of its own. */
async function withEditions({ workspace, job }: Desk, file: MergedFile): Promise<MergedFile> {
  const carried: EditionReport[] = [];
  for (const { editionOf, articleId } of file.editions) {
    const linked = await linkEdition(workspace, editionOf, articleId, job);
    if (!linked.ok) return { ...file, carried, error: linked.error };
    carried.push(linked.value);
  }
  return { ...file, carried };
}

function editionLines({ editions, carried }: MergedFile): readonly string[] {
  return editions.map(({ articleId, editionOf, title, ofTitle, share, toCarry }) => {
    const done = carried.find((report) => report.articleId === articleId)?.counts;
    const names = `${oneLine(title)} (${articleId}) of ${oneLine(ofTitle)}`;
    if (done !== undefined) {
      return `  new edition ${names}: ${done.exact} exact, ${done.moved} moved, ${done.lost} lost, all for review`;
    }
    const what =
      share === null ? 'new edition' : `may be a new edition, ${Math.round(share * 100)} % the same:`;
    return `  ${what} ${names}: ${count(toCarry, 'annotation')} to carry over (--editions, or: edition ${articleId} --of ${editionOf})`;
  });
}

/** What people should know of a signature. */
function doubtOf({ path, from, signature, error }: MergedFile): readonly string[] {
  const name = oneLine(from ?? '');
  if (signature?.standing === 'missing')
    return [`${basename(path)} is not signed, though ${name} signs bundles.`];
  if (signature?.standing !== 'changed' || error !== null) return [];
  return [
    `${basename(path)} is signed with another key than ${name}’s so far: ${signature.fingerprint ?? ''}.`,
  ];
}

/** What a merge did or would do, for people. @param from who made it; null where several did */
export function linesOf(path: string, from: string | null, report: MergeReport | null): string[] {
  if (report === null) return [];
  const tables = Object.entries(report.tables).map(([table, tally]) => `${table} ${told(tally)}`);
  const what = tables.length === 0 ? 'nothing new' : tables.join('; ');
  return [
    `${basename(path)}${from === null ? '' : `, from ${oneLine(from)}`}: ${what}`,
    ...(report.blind.length === 0
      ? []
      : [
          `  to be coded blind: ${count(report.blind.length, 'article')}, until your work on it is handed back`,
        ]),
    ...report.joined.map(({ title }) => `  the same text, from now on one article: ${oneLine(title)}`),
    ...report.conflicts.map(
      ({ table, recordId, field }) => `  to settle: ${table} ${recordId} ${field ?? 'deleted or altered'}`,
    ),
    ...report.termDoubles.map(
      ({ names: [a, b] }) => `  may be the same code: ${oneLine(a)} and ${oneLine(b)}`,
    ),
    ...report.doubles.map(({ names: [a, b] }) => `  may be the same actor: ${oneLine(a)} and ${oneLine(b)}`),
  ];
}

function told({ added, changed, deleted }: Tally): string {
  const parts = [`${added} added`, `${changed} changed`, `${deleted} deleted`];
  return parts.filter((part) => !part.startsWith('0 ')).join(', ');
}
