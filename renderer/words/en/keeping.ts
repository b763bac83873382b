import { counted } from './counted.ts';

/** What is said of the workspace's files: whether they are safe, and what to do when they are not. */
export const keepingEn = {
  banners: 'The state of the workspace',
  readOnly: 'Read only',
  openHere: (pid: string, since: string) =>
    `Another Slantwise on this computer (process ${pid}) has had this workspace open since ${since}. You can read here and see what it saves; to edit, close that one and open this again.`,
  openElsewhere: (host: string, pid: string, since: string) =>
    `${host} has had this workspace open since ${since} (process ${pid}). You can read here and see what is saved there.`,
  silent: (minutes: number) =>
    `It has given no sign of life for ${counted(minutes, 'minute')}; whether it still runs cannot be told from here.`,
  lockLost:
    'Another Slantwise has taken this workspace over. What it writes is not shown here, and this desk writes nothing more; open it again to go on.',
  takeOver: 'Take over',
  openAgain: 'Open again',
  failures: {
    'disk-full':
      'The disk is full. Your work is kept in memory and is written as soon as there is room; do not close Slantwise until then.',
    'disk-refused':
      'The workspace’s folder cannot be written to. Your work is kept in memory and is written as soon as it can be; do not close Slantwise until then.',
    EACCES:
      'Slantwise may no longer write to the workspace’s folder. Your work is kept in memory and is written as soon as the permission is back; do not close Slantwise until then.',
    EROFS:
      'The disk with the workspace is for reading only now. Your work is kept in memory and is written as soon as it may be; do not close Slantwise until then.',
    'journal-gone':
      'The workspace’s folder is gone; a drive or a share may be disconnected. Your work is kept in memory and is written when the folder is back.',
    'journal-replaced':
      'Another program has altered the workspace’s journal. Nothing was written over it; your work is kept in memory.',
  } as Readonly<Record<string, string>>,
  unsaved: (steps: number) => `${counted(steps, 'step')} not saved yet.`,
  tryAgain: 'Try again',
  putOurs: 'Put this desk’s journal in its place',
  saveCopy: 'Save a copy…',
  lost: (steps: string) =>
    `Damage has cost steps of your work: ${steps}. The articles that it touched are for reading only until they are repaired.`,
  repair: 'Repair',
  rescued: (steps: number, at: string) =>
    `A part of your work (${counted(steps, 'step')}) could not be saved here before Slantwise ended on ${at}; it was put elsewhere and can be brought back.`,
  bringBack: 'Bring back',
  discardRescued: 'Discard',
  broughtBack: (taken: number, unfit: number) =>
    unfit === 0
      ? `${counted(taken, 'step')} brought back.`
      : `${counted(taken, 'step')} brought back; ${counted(unfit, 'step')} no longer fitted what has been done since.`,
  clockSetBack: (latest: string) =>
    `The clock of this computer was set back: work was saved here on ${latest}. Nothing is lost, and steps stay in their order; check the clock, for new dates may be wrong.`,
  migrated: (version: number, keptIn: string) =>
    `This workspace was of version ${version} and has been brought to the present one; everything is in it. Its files as they were are kept in ${keptIn} and can be put back under Settings → Backups.`,
  understood: 'Got it',
  closed: {
    damaged: (file: string) =>
      `${file} is damaged, and so is the copy before it. Nothing was changed, and nothing is made worse by repairing.`,
    hint: 'Repairing takes what it needs from older copies and backups. What is damaged is kept in the folder “damaged”; nothing is thrown away.',
    working: 'Mending the workspace',
    backups: 'Or put a backup in its place',
    mended: 'The workspace is mended, but not whole',
    lostSteps: (steps: number) =>
      `${counted(steps, 'step')} could not be found in any backup; the history says where.`,
    lostFiles: (files: string) => `No copy was found of ${files}.`,
    open: 'Open the desk',
  },
  backups: {
    title: 'Backups',
    detail: (limit: string) =>
      `Made every hour in which you work: hours, days and weeks are kept for a day, a month and a year, ${limit} at most. They lie in the workspace’s folder; save a copy elsewhere now and then.`,
    none: 'There is no backup yet. The first one is made a few minutes after you begin to work.',
    make: 'Back up now',
    making: 'Backing up…',
    openCopy: 'Open a copy…',
    restore: 'Restore',
    restoreOf: (at: string) => `Restore the backup of ${at}`,
    restoring: 'Restoring…',
    promise: 'Before anything is restored, the present is backed up.',
    made: 'Made',
    steps: 'Steps',
    size: 'Size',
    keptFrom: (version: number) => `kept from version ${version}`,
  },
} as const;
