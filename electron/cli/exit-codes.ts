/** What the shell gets. docs/command-line.md explains them to people. */
export const exitCodes = {
  /** All was done. */
  done: 0,
  /** Nothing was done, or something is not sound. */
  failed: 1,
  /** The command is not one that there is. */
  usage: 2,
  /** Some of it was done: a file was refused, a passage not found. */
  partly: 3,
  /** Ctrl-C; what was done until then is kept. */
  cancelled: 130,
} as const;

export type Exit = keyof typeof exitCodes;
