/** The lines of one `.ann` file (brat.nlplab.org/standoff.html), grouped by what they are about. */
export interface Standoff {
  readonly spans: readonly Span[];
  /** Attributes, notes, normalisations, relations and events, each with the id that it is about. */
  readonly remarks: readonly Remark[];
  /** Lines that are of none of these. */
  readonly unread: readonly string[];
}

/** A text-bound annotation; offsets count Unicode code points, end exclusive. */
export interface Span {
  readonly id: string;
  readonly type: string;
  readonly fragments: readonly { readonly start: number; readonly end: number }[];
  /** What the fragments say, joined by a blank; line breaks are blanks in it. */
  readonly text: string;
}

export interface Remark {
  readonly about: string;
  readonly kind: 'attribute' | 'note' | 'relation' | 'event' | 'normalisation';
  /** The attribute's or relation's name, the note's type. */
  readonly type: string;
  readonly value: string;
  /** The other end of a relation. */
  readonly to: string | null;
}

const MOST_FRAGMENTS = 1000;

export function readStandoff(text: string): Standoff {
  const spans: Span[] = [];
  const remarks: Remark[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [id = '', middle = '', rest = ''] = line.split('\t');
    const span = id.startsWith('T') ? readSpan(id, middle, rest) : null;
    const found = span === null ? readRemarks(id, middle, line.split('\t').slice(2).join('\t')) : [];
    if (span !== null) spans.push(span);
    else if (found.length > 0) remarks.push(...found);
    else unread.push(line);
  }
  return { spans, remarks, unread };
}

function readSpan(id: string, middle: string, text: string): Span | null {
  const [type = '', ...numbers] = middle.split(' ');
  const fragments = numbers
    .join(' ')
    .split(';', MOST_FRAGMENTS)
    .map((fragment) => /^(\d{1,9}) (\d{1,9})$/.exec(fragment.trim()))
    .map((found) => ({ start: Number(found?.[1] ?? -1), end: Number(found?.[2] ?? -1) }));
  if (type === '' || fragments.some(({ start, end }) => start < 0 || start >= end)) return null;
  return { id, type, fragments, text };
}

function readRemarks(id: string, middle: string, rest: string): readonly Remark[] {
  const [type = '', first = '', ...more] = middle.split(' ');
  switch (id.slice(0, 1)) {
    case 'A':
    case 'M':
      return [{ about: first, kind: 'attribute', type, value: more.join(' '), to: null }];
    case '#':
      return [{ about: first, kind: 'note', type, value: rest, to: null }];
    case 'N':
      return [
        { about: first, kind: 'normalisation', type, value: `${more.join(' ')} ${rest}`.trim(), to: null },
      ];
    case 'R': {
      const [from, to] = [first, more[0] ?? ''].map((end) => end.slice(end.indexOf(':') + 1));
      return [{ about: from ?? '', kind: 'relation', type, value: '', to: to ?? null }];
    }
    case 'E': {
      const [name = '', trigger = ''] = type.split(':');
      const roles = [first, ...more].filter((role) => role.includes(':'));
      if (roles.length === 0) return [{ about: trigger, kind: 'event', type: name, value: id, to: null }];
      return roles.map((role) => {
        const [part = '', to = ''] = role.split(':');
        return { about: trigger, kind: 'event', type: `${name}, ${part}`, value: id, to };
      });
    }
    case '*':
      return more.length === 0
        ? []
        : [{ about: first, kind: 'relation', type, value: '', to: more[0] ?? null }];
    default:
      return [];
  }
}
