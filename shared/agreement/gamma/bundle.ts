/** Things that go together, and what is gained when they do; no thing goes with two. */
export interface Bundle {
  /** Places of the things, ascending. */
  readonly items: readonly number[];
  readonly gain: number;
}

/** How many steps a search may take; what is counted does not depend on the machine. */
export interface Effort {
  left: number;
}

/** What is known of a sum that is to be as large or as small as can be; both ends are the same where it is exact. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}
