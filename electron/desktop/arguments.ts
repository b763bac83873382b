import path from 'node:path';
import { BUNDLE_EXTENSION } from '../core/bundle/manifest.ts';

/** What the command line says to the desk. It crosses from a second instance to the first as plain data. */
export interface DeskArguments {
  /** Absolute; null when none is named. */
  readonly workspaceDir: string | null;
  /** Bundles to open, absolute: the system names them when one is double-clicked. */
  readonly bundles: readonly string[];
}

export function isBundle(argument: string): boolean {
  return argument.toLowerCase().endsWith(BUNDLE_EXTENSION);
}

/**
 * Reads `--workspace DIR` or `--workspace=DIR`, the last one if there are several, and names of bundles. Everything else on the line is
 * Electron's or Chromium's.
 *
 * @param argv without the program
 * @param cwd what a relative folder is relative to
 */
export function readArguments(argv: readonly string[], cwd: string): DeskArguments {
  const flag = '--workspace';
  let folder = '';
  for (const [at, argument] of argv.entries()) {
    if (argument === flag) folder = argv[at + 1] ?? '';
    else if (argument.startsWith(`${flag}=`)) folder = argument.slice(flag.length + 1);
  }
  const named = argv.filter(
    (argument, at) => isBundle(argument) && !argument.startsWith('-') && argv[at - 1] !== flag,
  );
  return {
    workspaceDir: folder === '' ? null : path.resolve(cwd, folder),
    bundles: named.map((argument) => path.resolve(cwd, argument)),
  };
}
