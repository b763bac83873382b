import { loss, lossOfThings, type Loss } from '../../../shared/losses/loss.ts';
import type { CodebookEntry, EntryFields } from '../../../shared/codebook/codebook-entry.ts';
import { Term } from '../../../shared/schema/term.ts';

const LONGEST_NAME = 500;

/** What a reader found out about one code; fields as they stood in the file. */
export interface FoundCode extends Pick<CodebookEntry, 'scheme' | 'parentKey'> {
  readonly id: string | null;
  readonly name: string;
  readonly fields: { readonly [F in keyof EntryFields]?: unknown };
}

/** Gathers the entries of one file, checks each field by the schema, and notes what was left out. */
export class EntryCollector {
  readonly entries: CodebookEntry[] = [];
  readonly losses: Loss[] = [];
  readonly #ids = new Set<string>();

  /** @returns the entry's key, for what lies below it; null when it could not be taken */
  add({ id, scheme, parentKey, name, fields }: FoundCode): string | null {
    const called = name.replace(/\s+/gu, ' ').trim();
    if (called === '') {
      this.losses.push(loss('code-unnamed'));
      return null;
    }
    if (called.length > LONGEST_NAME) this.losses.push(loss('code-name-cut', { name: brief(called) }));
    const key = String(this.entries.length);
    this.entries.push({
      key,
      id: this.#ownId(id, called),
      scheme,
      parentKey,
      name: called.slice(0, LONGEST_NAME).toWellFormed(),
      fields: this.#sound(fields, called),
      mergedIntoKey: null,
    });
    return key;
  }

  /** An id that stands in a file twice is given to the first only. */
  #ownId(id: string | null, name: string): string | null {
    if (id === null || !Term.shape.id.safeParse(id).success) return null;
    if (!this.#ids.has(id)) {
      this.#ids.add(id);
      return id;
    }
    this.losses.push(loss('code-id-twice', { name: brief(name) }));
    return null;
  }

  #sound(fields: FoundCode['fields'], name: string): EntryFields {
    const sound: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      const read = Term.shape[field as keyof EntryFields].safeParse(value);
      if (read.success) sound[field] = read.data;
      else this.losses.push(...lossOfThings('code-field', [field], { name: brief(name) }));
    }
    return sound as EntryFields; // each was read by the term's own schema
  }
}

function brief(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59).toWellFormed()}…` : name;
}
