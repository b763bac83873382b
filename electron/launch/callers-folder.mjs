// @ts-check

const launches = new Set(['start', 'cli']);

/**
 * The folder the caller stands in, which relative paths among the arguments are meant from: npm itself changes to the
 * clone's, and keeps the caller's in INIT_CWD.
 */
export function callersFolder() {
  // Only if npm started this very script; otherwise INIT_CWD is left over from a process further up.
  const underNpm = launches.has(process.env['npm_lifecycle_event'] ?? '');
  return (underNpm && process.env['INIT_CWD']) || process.cwd();
}
