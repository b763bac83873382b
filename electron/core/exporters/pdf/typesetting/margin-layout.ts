/** A note that wants to stand beside its passage. Points; `top` from the page's upper edge. */
export interface WantedNote {
  readonly page: number;
  readonly top: number;
  readonly height: number;
  /** Its height when it says its title alone. */
  readonly shortHeight: number;
}

export interface PlacedNote {
  readonly note: number;
  readonly top: number;
  readonly short: boolean;
}

export interface MarginPage {
  readonly notes: readonly PlacedNote[];
  /** How many notes found no room, and where the line about them stands. */
  readonly left: { readonly count: number; readonly top: number } | null;
}

/** Where notes may stand on a page, in points from its upper edge. */
export interface Column {
  readonly top: number;
  readonly bottom: number;
  readonly gap: number;
  /** Of the line that says how many notes found no room. */
  readonly lineHeight: number;
}

/**
 * Places the notes of each page beside their passages: none over another, each as near to its passage as the others
 * let it. On a crowded page the longest are cut to their titles first; what still finds no room is counted.
 */
export function layOutMargin(wanted: readonly WantedNote[], column: Column): Map<number, MarginPage> {
  const byPage = Map.groupBy(wanted.keys(), (note) => wanted[note]?.page ?? 0);
  return new Map([...byPage].map(([page, notes]) => [page, layOutPage(notes, wanted, column)]));
}

interface Sized extends WantedNote {
  readonly note: number;
  short: boolean;
  room: number;
}

function layOutPage(notes: readonly number[], wanted: readonly WantedNote[], column: Column): MarginPage {
  const sized: Sized[] = notes
    .flatMap((note) => {
      const one = wanted[note];
      return one === undefined ? [] : [{ ...one, note, short: false, room: one.height + column.gap }];
    })
    .sort((a, b) => a.top - b.top || a.note - b.note);
  const space = column.bottom - column.top + column.gap;
  let needed = sized.reduce((sum, { room }) => sum + room, 0);
  for (const one of sized.toSorted((a, b) => b.room - a.room)) {
    if (needed <= space) break;
    const room = Math.min(one.room, one.shortHeight + column.gap);
    needed -= one.room - room;
    one.short = one.shortHeight < one.height;
    one.room = room;
  }
  const kept = needed <= space ? sized : thatFit(sized, space - column.lineHeight);
  const places = tops(
    kept,
    column.top,
    column.bottom + column.gap - (kept === sized ? 0 : column.lineHeight),
  );
  return {
    notes: kept.map(({ note, short }, at) => ({ note, short, top: places[at] ?? column.top })),
    left:
      kept === sized
        ? null
        : { count: sized.length - kept.length, top: column.bottom - column.lineHeight + column.gap },
  };
}

function thatFit(sized: readonly Sized[], space: number): readonly Sized[] {
  let left = space;
  return sized.filter(({ room }) => {
    if (room > left) return false;
    left -= room;
    return true;
  });
}

/** Down from where each wants to stand, past the one before it; then up again from the foot of the column. */
function tops(notes: readonly Sized[], top: number, bottom: number): number[] {
  const down: number[] = [];
  let free = top;
  for (const note of notes) {
    const at = Math.max(free, note.top);
    down.push(at);
    free = at + note.room;
  }
  let limit = bottom;
  return down
    .map((at, index) => ({ at, room: notes[index]?.room ?? 0 }))
    .reverse()
    .map(({ at, room }) => (limit = Math.min(at, limit - room)))
    .reverse();
}
