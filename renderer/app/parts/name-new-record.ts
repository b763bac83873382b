import { flushSync } from 'react-dom';

/**
 * Shows the details of a record that was just made and lets its name be typed at once.
 * @param details where the details are drawn; the name is their first field
 */
export function nameNewRecord(details: HTMLElement | null, show: () => void): void {
  flushSync(show);
  const name = details?.querySelector('input');
  name?.focus();
  name?.select();
}
