import { Anchor, Party, Settlement, Target } from '../../shared/schema/annotation.ts';
import type { Names as NamedIds } from '../../shared/merge/describe-conflict.ts';
import type { Names } from '../../shared/words/names.ts';
import type { Words } from '../words/words.ts';

/** Fields whose values the vocabulary names. */
const vocabularies = {
  'body.portrayal': 'portrayal',
  'body.polarity': 'polarity',
  'body.intensity': 'intensity',
  'body.severity': 'severity',
  'body.mode': 'mode',
  'body.attribution': 'attribution',
  'body.certainty': 'certainty',
  'body.confidence': 'confidence',
  'body.direction': 'direction',
  'body.voice': 'voice',
} as const satisfies Readonly<Record<string, keyof Words['vocabulary']>>;

/** What a field of a record was given, in words. What has no words of its own is shown as it is kept. */
export function wordValue(
  field: string,
  value: unknown,
  { words, names, ids }: { readonly words: Words; readonly names: Names; readonly ids: NamedIds },
): string {
  const { conflicts } = words.team;
  if (value === null || value === undefined || value === '') return conflicts.empty;
  if (typeof value === 'boolean') return value ? conflicts.yes : conflicts.no;
  const vocabulary = Object.entries(vocabularies).find(([name]) => name === field)?.[1];
  if (vocabulary !== undefined) return spoken(words.vocabulary[vocabulary], value);
  if (field === 'body.holder') return partyOf(value, names) ?? asKept(value);
  if (field === 'body.target') {
    const target = Target.safeParse(value);
    return target.success ? names.target(target.data) : asKept(value);
  }
  if (field === 'anchors') return quotesOf(value);
  if (field === 'settles') return reasonOf(value) ?? conflicts.empty;
  if (typeof value === 'string') return ids[value] ?? value;
  if (Array.isArray(value)) {
    const parts = value.map((part: unknown) => partyOf(part, names) ?? nameIn(part) ?? asKept(part));
    return parts.length === 0 ? conflicts.empty : parts.join(', ');
  }
  return asKept(value);
}

function spoken(vocabulary: Readonly<Record<string, unknown>>, value: unknown): string {
  const word = Object.entries(vocabulary).find(([key]) => key === String(value))?.[1];
  return typeof word === 'string' ? word : asKept(value);
}

function partyOf(value: unknown, names: Names): string | undefined {
  const party = Party.safeParse(value);
  return party.success ? names.party(party.data) : undefined;
}

/** Why it was decided; what a decision is about has no words. */
function reasonOf(value: unknown): string | undefined {
  const settlement = Settlement.safeParse(value);
  return settlement.success && settlement.data.reason !== '' ? settlement.data.reason : undefined;
}

function quotesOf(value: unknown): string {
  const anchors = Anchor.array().safeParse(value);
  return anchors.success ? anchors.data.map(({ quote }) => `“${quote}”`).join(' … ') : asKept(value);
}

/** Another name of an actor is a text with what it is. */
function nameIn(value: unknown): string | undefined {
  const text: unknown = Object(value)['text' as keyof object];
  return typeof text === 'string' ? text : undefined;
}

function asKept(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
