import { resolve } from 'node:path';
import { ok, type Result } from '../../../shared/errors.ts';
import type { SharingNews, TakenIn, Told } from '../../../shared/api/sharing.ts';
import { SharedFolder } from '../../core/sharing/shared-folder.ts';
import { byteCount } from '../byte-count.ts';
import { count } from '../count.ts';
import { oneLine } from '../display-width.ts';
import { wrongUse, type Desk, type Given, type Outcome, type Verb } from '../verb.ts';
import { linesOf } from './merge.ts';

/** Meets the team in a folder that Syncthing, Nextcloud, a share or git keeps alike: takes in what is new, tells what is. */
export const shareVerb: Verb = {
  usage: 'share',
  summary: 'take in what is new in the folder that the team shares, and tell the others what is new here',
  operands: { least: 0, most: 0 },
  options: {
    folder: { value: 'DIR', summary: 'share this folder from now on; needed once' },
    'dry-run': { value: null, summary: 'say what is new and what taking it in would do, and do nothing' },
    leave: { value: null, summary: 'share no folder any longer; what lies there stays' },
  },
  plan: (given) =>
    given.has('leave') && (given.has('dry-run') || given.value('folder') !== undefined)
      ? wrongUse('--leave goes alone.')
      : ok((desk) => run(desk, given)),
};

async function run(desk: Desk, { value, has }: Given): Promise<Result<Outcome>> {
  const sharing = new SharedFolder(desk.workspace);
  try {
    if (has('leave')) {
      const left = await sharing.leave();
      return left.ok ? ok({ exit: 'done', data: null, text: () => 'No folder is shared any longer.' }) : left;
    }
    const folder = value('folder');
    if (folder !== undefined) {
      const path = resolve(desk.cwd, folder);
      const joined = await (has('dry-run') ? sharing.suppose(path) : sharing.join(path));
      if (!joined.ok) return joined;
    }
    const news = await sharing.look();
    if (!news.ok) return news;
    if (news.value === null) return wrongUse('Which folder? share needs --folder DIR once.');
    return has('dry-run')
      ? await preview(sharing, news.value, desk)
      : await exchange(sharing, news.value, desk);
  } finally {
    await sharing.close();
  }
}

async function preview(sharing: SharedFolder, news: SharingNews, { job }: Desk): Promise<Result<Outcome>> {
  const report = await sharing.preview(job);
  if (!report.ok) return report;
  return ok({
    exit: 'done',
    data: { news, report: report.value, done: false },
    text: () => [...newsLines(news), ...linesOf(news.folder, null, report.value)].join('\n'),
    remarks: [...unreadableLines(news), 'Nothing was done: --dry-run.'],
  });
}

async function exchange(sharing: SharedFolder, news: SharingNews, { job }: Desk): Promise<Result<Outcome>> {
  const taken = await sharing.takeIn(job);
  if (!taken.ok) return taken;
  const told = await sharing.tell(job);
  if (!told.ok) return told;
  const { steps, leftOut } = taken.value;
  const conflicts = steps.reduce((sum, { report }) => sum + report.conflicts.length, 0);
  return ok({
    exit: leftOut.length > 0 ? 'partly' : 'done',
    data: { news, ...taken.value, told: told.value, done: true },
    text: () => textOf(news, taken.value, told.value),
    remarks: [
      ...unreadableLines(news),
      ...leftOut.map(({ error }) => error.message),
      ...(conflicts > 0 ? [`${count(conflicts, 'conflict')} to settle; both sides are kept.`] : []),
    ],
  });
}

function textOf(news: SharingNews, { steps }: TakenIn, { file, bytes, changes }: Told): string {
  return [
    ...newsLines(news),
    ...steps.flatMap(({ report }) => linesOf(news.folder, null, report)),
    file === null
      ? 'Nothing new to tell the others.'
      : `Told the others${changes === 0 ? '' : ` ${count(changes, 'step')}`}: ${file} (${byteCount(bytes)}).`,
  ].join('\n');
}

function newsLines({ desks, others }: SharingNews): readonly string[] {
  return [
    ...desks.map(({ name, changes, files }) => {
      if (files === 0) return `${oneLine(name)}: nothing new`;
      return `${oneLine(name)}: ${changes === 0 ? 'merged work of others' : count(changes, 'new step')}`;
    }),
    ...others.map(({ name, from }) => `${oneLine(name)}: a bundle of ${oneLine(from)}`),
  ];
}

/** They may be on their way. */
function unreadableLines({ unreadable }: SharingNews): readonly string[] {
  return unreadable.map(({ name }) => `${oneLine(name)} cannot be read yet; it is tried again next time.`);
}
