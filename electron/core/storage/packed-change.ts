import type { Change, Entry, EntryOf } from '../../../shared/changes/change.ts';
import {
  gathered,
  hold,
  nothing,
  type HeldParts,
  type PartOfChange,
} from '../../../shared/changes/parts-of-change.ts';
import type { SummedTally } from '../../../shared/changes/tally-steps.ts';
import type { LineageStep } from '../../../shared/merge/lineage.ts';
import type { PackedList } from './packed-list.ts';
import { WrittenList } from './written-list.ts';

/** What a change does to the annotations of one article, packed. */
export interface PackedPart {
  readonly off: PackedList<EntryOf<'annotations'>>;
  readonly on: PackedList<EntryOf<'annotations'>>;
  readonly lineage: PackedList<LineageStep>;
  readonly tally: SummedTally;
}

const written = new WeakMap<Change, object>();

/**
 * A change of many records as it waits until it is folded in: what it does to annotations is packed by article. It is a
 * Change like any other: whoever asks for its lists gets them whole, made anew; those that look at many changes ask for the
 * parts that they are about (changes/parts-of-change.ts).
 * @param change what it does besides
 * @param parts by article
 */
export function packedChange(
  { entries, lineage = [], ...head }: Change,
  parts: ReadonlyMap<string, PackedPart>,
): Change {
  const packed = [...parts.values()];
  const change = {
    ...head,
    // Own properties, so that a copy of the change has them as plain lists.
    get entries(): readonly Entry[] {
      return [
        ...packed.flatMap(({ off }) => off.elements()),
        ...entries,
        ...packed.flatMap(({ on }) => on.elements()),
      ];
    },
    get lineage(): readonly LineageStep[] {
      return [...lineage, ...packed.flatMap((part) => part.lineage.elements())];
    },
  };
  hold(change, heldPartsOf(entries, lineage, parts));
  written.set(change, {
    ...head,
    entries: new Joined([...packed.map(({ off }) => off), entries, ...packed.map(({ on }) => on)]),
    lineage: new Joined([lineage, ...packed.map((part) => part.lineage)]),
  });
  return change;
}

/** A change as it is to be written: lists that wait packed are not made for it. */
export function asWritten(change: Change): object {
  return written.get(change) ?? change;
}

function heldPartsOf(
  entries: readonly Entry[],
  lineage: readonly LineageStep[],
  parts: ReadonlyMap<string, PackedPart>,
): HeldParts {
  const loose = gathered({ entries, lineage });
  const entriesOf = (articleId: string): readonly Entry[] => {
    const part = parts.get(articleId);
    return part === undefined ? [] : [...part.off.elements(), ...part.on.elements()];
  };
  const sizes = Array.from(parts.values(), ({ off, on }) => off.length + on.length);
  const touched = [...parts].filter(([, { off, on }]) => off.length + on.length > 0);
  return {
    entryCount: sizes.reduce((sum, size) => sum + size, entries.length),
    loose: entries,
    tallies: new Map(touched.map(([articleId, { tally }]) => [articleId, tally])),
    entriesOf,
    keys: () => new Set([...loose.keys(), ...parts.keys()]),
    get: (place): PartOfChange | undefined => {
      const part = place === null ? undefined : parts.get(place);
      const own = loose.get(place);
      if (place === null || part === undefined) return own;
      const { entries: before, lineage: steps, conflicts } = own ?? nothing;
      return {
        entries: [...part.off.elements(), ...before, ...part.on.elements()],
        lineage: [...steps, ...part.lineage.elements()],
        conflicts,
      };
    },
  };
}

/** Lists that are written as one. */
class Joined extends WrittenList {
  readonly #lists: readonly (readonly object[] | PackedList<object>)[];

  constructor(lists: readonly (readonly object[] | PackedList<object>)[]) {
    super();
    this.#lists = lists.filter(({ length }) => length > 0);
  }

  *pieces(): Iterable<Buffer | string> {
    for (const [index, list] of this.#lists.entries()) {
      if (index > 0) yield ',';
      if (list instanceof WrittenList) yield* list.pieces();
      else
        for (const [place, each] of list.entries()) yield `${place === 0 ? '' : ','}${JSON.stringify(each)}`;
    }
  }
}
