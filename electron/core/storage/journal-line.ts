import { ChangeSchema, type SequencedChange } from '../../../shared/changes/change.ts';
import { checksum } from './snapshot-file.ts';

/**
 * One line of the journal: `{"seq":7,"sum":"89abcdef","change":{…}}`. The sum is over the number and the
 * change's text, so that neither a flipped bit nor a line in the wrong place goes unseen.
 */
export function writeLine({ seq, change }: SequencedChange): string {
  const text = JSON.stringify(change);
  return `{"seq":${seq},"sum":"${checksum(`${seq} ${text}`)}","change":${text}}\n`;
}

/** @returns null when the line is not whole, not sound or not a change */
export function readLine(line: string): SequencedChange | null {
  const head = /^\{"seq":(\d+),"sum":"([0-9a-f]{8})","change":/.exec(line);
  if (head === null || !line.endsWith('}')) return null;
  const [opening = '', seq, sum] = head;
  const text = line.slice(opening.length, -1);
  if (checksum(`${Number(seq)} ${text}`) !== sum) return null;
  const change = ChangeSchema.safeParse(JSON.parse(text));
  return change.success ? { seq: Number(seq), change: change.data } : null;
}
