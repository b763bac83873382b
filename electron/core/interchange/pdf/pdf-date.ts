/** The parts of a date (ISO 32000-2, 7.9.4); all after the year may be missing, and many programs leave the zone out. */
const pattern = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?'?)?/;

/** A moment as a PDF writes it, in ISO 8601; null for what is none. Without a zone it counts as UTC. */
export function momentOf(date: string): string | null {
  const parts = pattern.exec(date.trim());
  if (parts === null) return null;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00'] = parts;
  const [sign, zoneHour = '00', zoneMinute = '00'] = parts.slice(7);
  const zone = sign === undefined ? 'Z' : `${sign}${zoneHour}:${zoneMinute}`;
  const milliseconds = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
