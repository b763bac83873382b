import { userInfo } from 'node:os';

/** What the system calls its user: the name for a new workspace's first analyst, until she gives her own. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list, as in containers.
    return 'Analyst';
  }
}
