/** What a row may be assigned to, and what that costs. */
export interface Edge {
  readonly column: number;
  readonly cost: number;
}

/**
 * The cheapest assignment of rows to columns, each column to one row at most; a row may stay alone for a price (Kuhn
 * 1955, in the form of successive shortest paths with potentials: Jonker and Volgenant 1987). Exact.
 * @param rows the columns that each may have; none of them costs less than 0
 * @returns by row, its column; -1 for a row that stays alone
 */
export function assign(rows: readonly (readonly Edge[])[], columns: number, alone: number): Int32Array {
  const columnOf = new Int32Array(rows.length).fill(-1);
  const rowOf = new Int32Array(columns).fill(-1);
  const rowPrice = new Float64Array(rows.length);
  const columnPrice = new Float64Array(columns);
  for (let start = 0; start < rows.length; start++) {
    /** Columns that the search can go on to: how far they are, and from which column they are reached. */
    const open = new Map<number, { distance: number; from: number }>();
    /** Columns that it has been to, and whence. */
    const closed = new Map<number, number>();
    let row = start;
    let at = -1;
    let end = { distance: Infinity, at: -1 };
    for (;;) {
      for (const { column, cost } of rows[row] ?? []) {
        if (closed.has(column)) continue;
        const distance = cost - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0);
        const known = open.get(column);
        if (known === undefined || distance < known.distance) open.set(column, { distance, from: at });
      }
      const here = alone - (rowPrice[row] ?? 0);
      if (here < end.distance) end = { distance: here, at };
      let next = -1;
      let nearest = end.distance;
      for (const [column, { distance }] of open) {
        if (distance < nearest) [next, nearest] = [column, distance];
      }
      rowPrice[start] = (rowPrice[start] ?? 0) + nearest;
      for (const column of closed.keys()) {
        columnPrice[column] = (columnPrice[column] ?? 0) - nearest;
        const owner = rowOf[column] ?? -1;
        rowPrice[owner] = (rowPrice[owner] ?? 0) + nearest;
      }
      for (const each of open.values()) each.distance -= nearest;
      end.distance -= nearest;
      if (next === -1) {
        // The row at the end of the path lets its column go and stays alone.
        handOver(end.at, start, closed, columnOf, rowOf);
        break;
      }
      closed.set(next, open.get(next)?.from ?? -1);
      open.delete(next);
      at = next;
      row = rowOf[next] ?? -1;
      if (row === -1) {
        handOver(next, start, closed, columnOf, rowOf);
        break;
      }
    }
  }
  return columnOf;
}

/** Gives each column of a path to the row before it; the path begins at a row that has none. */
function handOver(
  end: number,
  start: number,
  from: ReadonlyMap<number, number>,
  columnOf: Int32Array,
  rowOf: Int32Array,
): void {
  const loser = end === -1 ? start : (rowOf[end] ?? -1);
  if (loser !== -1) columnOf[loser] = -1;
  for (let column = end; column !== -1;) {
    const before = from.get(column) ?? -1;
    const row = before === -1 ? start : (rowOf[before] ?? -1);
    rowOf[column] = row;
    columnOf[row] = column;
    column = before;
  }
}
