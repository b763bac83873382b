import { counted } from './counted.ts';

export const bulkEn = {
  label: 'Change several',
  chosen: (count: number) => `${count.toLocaleString('en-GB')} selected`,
  shown: (count: number) => (count === 1 ? 'The one shown' : `All ${count.toLocaleString('en-GB')} shown`),
  change: 'Change…',
  delete: 'Delete',
  busy: 'Working…',
  title: (count: number) => `Change ${counted(count, 'annotation')}`,
  kinds: 'Of these, the',
  kind: (name: string, count: number) => `${name} ${count.toLocaleString('en-GB')}`,
  keep: 'As it is',
  polarity: 'Position',
  intensity: 'Intensity',
  addTags: 'Add tags',
  removeTags: 'Remove tags',
  status: 'Suggestions among them',
  accept: 'Accept',
  preview: (changes: number, of: number) =>
    changes === 0
      ? 'Nothing changes yet.'
      : `${counted(changes, 'annotation')} of ${of.toLocaleString('en-GB')} will change.`,
  apply: 'Change them',
  cancel: 'Cancel',
} as const;
