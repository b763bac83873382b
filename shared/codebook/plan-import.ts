import { sameValue } from '../changes/change.ts';
import type { SimpleCommand } from '../commands/command.ts';
import type { Id } from '../schema/ids.ts';
import type { Scheme, Term } from '../schema/term.ts';
import type { CodebookEntry, EntryFields } from './codebook-entry.ts';
import { followMerges } from './resolve-term.ts';

export type ChangedField = keyof EntryFields | 'name' | 'parentId';

/** What an import would do with one entry of the file. */
export interface PlannedTerm {
  readonly key: string;
  readonly name: string;
  readonly depth: number;
  readonly outcome: 'added' | 'changed' | 'same';
  /** What would change. */
  readonly fields: readonly ChangedField[];
}

export interface ImportPlan {
  /** In the order of the file; what was merged into another is not shown. */
  readonly planned: readonly PlannedTerm[];
  /** What carries it out, as one batch; none when everything is the same already. */
  readonly commands: readonly SimpleCommand[];
}

interface PlanOptions {
  /** For entries that do not say. */
  readonly scheme: Scheme;
  readonly newId: () => Id;
}

/**
 * What taking in a codebook comes to: an entry is the term with its id, or else the one with its name below the same
 * parent; what is left is new and stands behind its siblings. What a file does not say is left as it is, and nothing is
 * removed.
 */
export function planImport(
  terms: Iterable<Term>,
  entries: readonly CodebookEntry[],
  options: PlanOptions,
): ImportPlan {
  const plan = new Plan(terms, options);
  for (const entry of entries) plan.take(entry);
  return plan;
}

class Plan implements ImportPlan {
  readonly planned: PlannedTerm[] = [];
  readonly commands: SimpleCommand[] = [];
  readonly #options: PlanOptions;
  readonly #known: Map<string, Term>;
  readonly #names = new Map<string, Term>();
  /** The next free place in each row of siblings. */
  readonly #next = new Map<string, number>();
  /** The term that each entry of the file came to, and how deep it stands there. */
  readonly #found = new Map<string, { readonly id: string; readonly depth: number }>();
  readonly #taken = new Set<string>();

  constructor(terms: Iterable<Term>, options: PlanOptions) {
    this.#options = options;
    this.#known = new Map([...terms].map((term) => [term.id, term]));
    for (const term of this.#known.values()) {
      const row = rowOf(term.scheme, term.parentId);
      this.#next.set(row, Math.max(this.#next.get(row) ?? 0, term.order + 1));
      if (term.mergedIntoId === null) this.#names.set(`${row} ${plain(term.name)}`, term);
    }
  }

  take(entry: CodebookEntry): void {
    const scheme = entry.scheme ?? this.#options.scheme;
    const above = entry.parentKey === null ? undefined : this.#found.get(entry.parentKey);
    const parentId = above?.id ?? null;
    const depth = above === undefined ? 0 : above.depth + 1;
    const byId = entry.id === null ? undefined : this.#known.get(entry.id);
    const standing = byId?.scheme === scheme ? this.#resolve(byId.id) : undefined;
    const match = standing ?? this.#names.get(`${rowOf(scheme, parentId)} ${plain(entry.name)}`);
    if (match === undefined || this.#taken.has(match.id)) {
      this.#make(entry, scheme, parentId, depth);
      return;
    }
    this.#found.set(entry.key, { id: match.id, depth });
    // What was merged, here or there, has nothing to say of the term that stands for it.
    if (entry.mergedIntoKey !== null || (byId !== undefined && byId.id !== match.id)) return;
    this.#taken.add(match.id);
    this.#compare(match, entry, parentId, depth);
  }

  #compare(term: Term, entry: CodebookEntry, parentId: string | null, depth: number): void {
    const before: Partial<Record<ChangedField, unknown>> = {
      ...term,
      parentId: term.parentId === null ? null : this.#resolve(term.parentId)?.id,
    };
    const said = {
      ...entry.fields,
      name: entry.name,
      // A file may have turned two codes round: no code comes to lie below itself, so one stays where it is.
      ...(this.#isBelow(parentId, term.id) ? {} : { parentId }),
    };
    const fields = Object.fromEntries(
      Object.entries(said).filter(([field, value]) => !sameValue(before[field as ChangedField], value)),
    );
    const names = Object.keys(fields) as ChangedField[]; // the keys of what was said
    const outcome = names.length === 0 ? 'same' : 'changed';
    this.planned.push({ key: entry.key, name: entry.name, depth, outcome, fields: names });
    if (names.length === 0) return;
    this.commands.push({ type: 'term.edit', id: term.id, fields });
    this.#known.set(term.id, { ...term, ...fields });
  }

  #make(entry: CodebookEntry, scheme: Scheme, parentId: string | null, depth: number): void {
    const isFree = entry.id !== null && !this.#known.has(entry.id);
    const id = isFree && entry.id !== null ? entry.id : this.#options.newId();
    const into = entry.mergedIntoKey === null ? null : this.#found.get(entry.mergedIntoKey)?.id;
    if (into === undefined) return; // merged into one that was left out: it has no meaning here
    const row = rowOf(scheme, parentId);
    const order = this.#next.get(row) ?? 0;
    this.#next.set(row, order + 1);
    const term: Term = {
      ...unsaid,
      ...entry.fields,
      id,
      scheme,
      parentId,
      name: entry.name,
      order,
      successorIds: [],
      mergedIntoId: into,
    };
    this.#known.set(id, term);
    this.#taken.add(id);
    this.#found.set(entry.key, { id, depth });
    this.commands.push({ type: 'term.create', term });
    if (into === null) {
      this.planned.push({ key: entry.key, name: entry.name, depth, outcome: 'added', fields: [] });
    }
  }

  #resolve(id: string): Term | undefined {
    return followMerges((each) => this.#known.get(each), id);
  }

  #isBelow(id: string | null, above: string): boolean {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at); at = this.#known.get(at)?.parentId ?? null) {
      if (at === above) return true;
      seen.add(at);
    }
    return false;
  }
}

const unsaid = {
  definition: '',
  examples: [],
  source: null,
  colour: null,
  wholeArticle: false,
  retired: false,
};

function rowOf(scheme: Scheme, parentId: string | null): string {
  return `${scheme} ${parentId ?? ''}`;
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
