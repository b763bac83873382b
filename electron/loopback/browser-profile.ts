import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** What the browser is told once, when its profile is new; from then on the profile is the browser's own. */
const firstPreferences = {
  // An export asks where to, as it does in the desktop shell.
  download: { prompt_for_download: true },
  // Nobody types passwords or addresses at this desk, and its forms have better suggestions of their own.
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  // What would only ask the network.
  alternate_error_pages: { enabled: false },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
};

/**
 * The browser profile that windows of ours open in, made if it is missing.
 * @param program the browser
 * @param dataFolder Slantwise's data folder
 * @returns its folder
 */
export function browserProfile(program: string, dataFolder: string): string {
  const folder = profileFolder(program, dataFolder);
  const preferences = path.join(folder, 'Default', 'Preferences');
  if (!existsSync(preferences)) {
    mkdirSync(path.dirname(preferences), { recursive: true, mode: 0o700 });
    writeFileSync(preferences, JSON.stringify(firstPreferences), { mode: 0o600 });
  }
  return folder;
}

/** A browser in a snap may not see hidden folders of the home folder; it has one of its own for everything. */
function profileFolder(program: string, dataFolder: string): string {
  const isSnap = program.startsWith('/snap/') || realpathSync(program) === '/usr/bin/snap';
  return isSnap
    ? path.join(homedir(), 'snap', path.basename(program), 'common', 'slantwise')
    : path.join(dataFolder, 'browser');
}
