import { creation, deletion, update, type Creation, type Update } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { TableName, TableRecord } from '../schema/tables.ts';
import type { CommandOf } from './command.ts';
import type { Decision } from './decision.ts';

export function putAnalyst(state: StateReader, { analyst }: CommandOf<'analyst.put'>): Result<Decision> {
  return ok(decision(put(state, 'analysts', analyst), analyst.name));
}

export function putSettings(state: StateReader, { settings }: CommandOf<'settings.put'>): Result<Decision> {
  return ok(decision(put(state, 'settings', settings), settings.name));
}

export function putLexiconEntry(state: StateReader, { entry }: CommandOf<'lexicon.put'>): Result<Decision> {
  if (state.get('terms', entry.codeId)?.scheme !== 'bias') {
    return fail('not-found', 'This code is not in the codebook.', { table: 'terms', id: entry.codeId });
  }
  return ok(decision(put(state, 'lexicon', entry), entry.text));
}

export function deleteLexiconEntry(
  state: StateReader,
  { id }: CommandOf<'lexicon.delete'>,
): Result<Decision> {
  const entry = state.get('lexicon', id);
  if (entry === undefined) return fail('not-found', 'This phrase is not there.', { table: 'lexicon', id });
  return ok({ entries: [deletion('lexicon', entry)], subject: entry.text });
}

export function putFilter(state: StateReader, { filter }: CommandOf<'filter.put'>): Result<Decision> {
  return ok(decision(put(state, 'filters', filter), filter.name));
}

export function deleteFilter(state: StateReader, { id }: CommandOf<'filter.delete'>): Result<Decision> {
  const filter = state.get('filters', id);
  if (filter === undefined) return fail('not-found', 'This filter is not there.', { table: 'filters', id });
  return ok({ entries: [deletion('filters', filter)], subject: filter.name });
}

function put<T extends TableName>(
  state: StateReader,
  table: T,
  record: TableRecord<T>,
): Creation<T> | Update<T> | null {
  const before = state.get(table, record.id);
  return before === undefined ? creation(table, record) : update(table, before, record);
}

function decision<T extends TableName>(entry: Creation<T> | Update<T> | null, subject: string): Decision {
  return { entries: entry === null ? [] : ([entry] as unknown as Decision['entries']), subject };
}
