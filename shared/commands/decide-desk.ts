import { creation, update } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { ok, type Result } from '../errors.ts';
import type { TableName, TableRecord } from '../schema/tables.ts';
import type { CommandOf } from './command.ts';
import type { Decision } from './decision.ts';

export function putAnalyst(state: StateReader, { analyst }: CommandOf<'analyst.put'>): Result<Decision> {
  return ok({ entries: put(state, 'analysts', analyst), subject: analyst.name });
}

export function putSettings(state: StateReader, { settings }: CommandOf<'settings.put'>): Result<Decision> {
  return ok({ entries: put(state, 'settings', settings), subject: settings.name });
}

function put<T extends Extract<TableName, 'analysts' | 'settings'>>(
  state: StateReader,
  table: T,
  record: TableRecord<T>,
): Decision['entries'] {
  const before = state.get(table, record.id);
  const entry = before === undefined ? creation(table, record) : update(table, before, record);
  return entry === null ? [] : ([entry] as unknown as Decision['entries']);
}
