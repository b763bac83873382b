import path from 'node:path';

/** What of the process decides where things lie; passed in, so that every system can be tested on any. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The analyst's home folder, absolute. */
  readonly home: string;
}

/**
 * Slantwise's own folder for this user, the same whichever shell runs: what an analyst began in one is there in the
 * other. Follows the XDG Base Directory Specification 0.8, Apple's File System Programming Guide, and Windows' APPDATA.
 * @returns an absolute path; the folder may be missing
 */
export function dataFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') {
    return path.win32.join(env['APPDATA'] || path.win32.join(home, 'AppData', 'Roaming'), 'Slantwise');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Slantwise');
  // The specification: a relative path is invalid and to be ignored.
  const chosen = env['XDG_DATA_HOME'];
  const base = chosen && path.posix.isAbsolute(chosen) ? chosen : path.posix.join(home, '.local/share');
  return path.posix.join(base, 'slantwise');
}

/** The workspace that opens when none is named. */
export function defaultWorkspace(dataFolder: string): string {
  return path.join(dataFolder, 'workspace');
}
