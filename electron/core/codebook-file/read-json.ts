import type { CodebookEntry, ReadCodebook } from '../../../shared/codebook/codebook-entry.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { Scheme } from '../../../shared/schema/term.ts';
import { jsonIn } from '../json-in.ts';
import { isDeeperThan } from '../importers/tree-depth.ts';
import { JSON_FORMAT, JSON_VERSION } from './codebook-json.ts';
import { EntryCollector } from './entry-collector.ts';
import { codebookLimits, refuseCodebook, tooDeep, tooLarge } from './refuse-codebook.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads our own format. What a field cannot be is left out and told; an unknown key is passed over. */
export function readCodebookJson(name: string, text: string): Result<ReadCodebook> {
  const json = jsonIn(text);
  if (json === undefined) return refuseCodebook(name, 'codebook-broken', 'is no sound JSON');
  if (!isObject(json) || json['format'] !== JSON_FORMAT) {
    return refuseCodebook(name, 'codebook-unknown', 'is no codebook');
  }
  if (json['version'] !== JSON_VERSION) {
    return refuseCodebook(name, 'codebook-too-new', 'was written by a newer Slantwise');
  }
  const schemes = isObject(json['schemes']) ? json['schemes'] : {};
  if (isDeeperThan<unknown>(schemes, 2 * codebookLimits.depth, childrenOf)) return tooDeep(name);
  const collector = new EntryCollector();
  const keys = new Map<string, string>();
  for (const scheme of Scheme.options) {
    const add = (nodes: unknown, parentKey: string | null): void => {
      for (const node of listOf(nodes)) {
        if (!isObject(node) || collector.entries.length > codebookLimits.terms) continue;
        const id = stringOf(node['id']);
        const key = collector.add({
          id,
          scheme,
          parentKey,
          name: stringOf(node['name']) ?? '',
          fields: fieldsOf(node),
        });
        if (id !== null && key !== null) keys.set(id, key);
        add(node['children'], key ?? parentKey);
      }
    };
    add(schemes[scheme], null);
  }
  if (collector.entries.length > codebookLimits.terms) return tooLarge(name);
  const entries = [...collector.entries, ...mergedEntries(json['merged'], keys, collector.entries.length)];
  if (entries.length === 0) return refuseCodebook(name, 'codebook-empty', 'holds no codes');
  return ok({ name: stringOf(json['name']) ?? name, entries, losses: collector.losses });
}

/** Usual values are left out of the file, so what is not said has its usual value. */
function fieldsOf(node: Json): Readonly<Record<string, unknown>> {
  return {
    definition: node['definition'] ?? '',
    examples: node['examples'] ?? [],
    source: node['source'] ?? null,
    colour: node['colour'] ?? null,
    wholeArticle: node['wholeArticle'] ?? false,
    retired: node['retired'] ?? false,
  };
}

/** Terms that others stand for: one that names no code of the file says nothing. */
function mergedEntries(json: unknown, keys: ReadonlyMap<string, string>, count: number): CodebookEntry[] {
  const known = new Map(keys);
  const found = listOf(json).filter(isObject);
  for (const [index, node] of found.entries()) {
    const id = stringOf(node['id']);
    if (id !== null && !known.has(id)) known.set(id, String(count + index));
  }
  return found.flatMap((node, index) => {
    const id = stringOf(node['id']);
    const name = stringOf(node['name'])?.trim().slice(0, 500) ?? '';
    const scheme = Scheme.safeParse(node['scheme']).data;
    const mergedIntoKey = known.get(stringOf(node['into']) ?? '');
    if (id === null || name === '' || scheme === undefined || mergedIntoKey === undefined) return [];
    return [{ key: String(count + index), id, scheme, parentKey: null, name, fields: {}, mergedIntoKey }];
  });
}

function childrenOf(node: unknown): Iterable<unknown> {
  return typeof node === 'object' && node !== null ? Object.values(node) : [];
}

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function stringOf(json: unknown): string | null {
  return typeof json === 'string' ? json : null;
}
