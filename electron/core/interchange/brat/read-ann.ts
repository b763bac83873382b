import { lossOfThings, type Loss } from '../../../../shared/losses/loss.ts';
import { CodePoints } from '../../../../shared/text/code-points.ts';
import { jsonIn } from '../../json-in.ts';
import { foreignAnnotation, type ForeignAnnotation, type ForeignPassage } from '../foreign-annotation.ts';
import { ownFieldsIn, type OwnFields } from '../own-fields.ts';
import { relationInWords } from '../relation-words.ts';
import { attributeFields, OWN_NOTE } from './brat-names.ts';
import { stretchesOfText, textOfStretches, type Stretch } from '../stretches.ts';
import { linesOf } from './fragments.ts';
import { readStandoff, type Remark, type Span, type Standoff } from './standoff.ts';

export interface ReadAnn {
  readonly annotations: readonly ForeignAnnotation[];
  readonly losses: readonly Loss[];
}

/**
 * The annotations of one `.ann` file. @param text of the `.txt` file beside it, null without one; then positions stay in
 * code points, and the quotes decide
 */
export function readAnn(ann: string, text: string | null, name: string): ReadAnn {
  const standoff = readStandoff(ann);
  const points = text === null ? null : new CodePoints(text);
  const triggers = triggersOf(standoff);
  // What is said of an event is said of its trigger.
  const remarks = Map.groupBy(standoff.remarks, ({ about }) => triggers.get(about) ?? about);
  const spans = new Map(standoff.spans.map((span) => [span.id, span]));
  const annotations = standoff.spans.map((span) => {
    const own = remarks.get(span.id) ?? [];
    const fields = ownFieldsOf(own);
    return foreignAnnotation({
      key: `brat:${name}#${span.id}`,
      passages: ownPassages(fields, passagesOf(span, points, text), text),
      labels: [span.type],
      remarks: own.flatMap((remark) => inWords(remark, spans)),
      own: fields,
    });
  });
  const { unread } = standoff;
  return {
    annotations,
    losses: lossOfThings('unread-lines', unread, { where: name }),
  };
}

/** Of each event, by its id, the span that it is about. */
function triggersOf({ remarks }: Standoff): ReadonlyMap<string, string> {
  const triggers = new Map<string, string>();
  for (const { kind, value, about } of remarks) {
    if (kind === 'event' && value.startsWith('E') && !triggers.has(value)) triggers.set(value, about);
  }
  return triggers;
}

function passagesOf(span: Span, points: CodePoints | null, text: string | null): ForeignPassage[] {
  const quotes = quotesOf(span);
  const passages = span.fragments.map(({ start, end }, index) => ({
    start: points?.toUnits(start) ?? start,
    end: points?.toUnits(end) ?? end,
    quote: quotes?.[index] ?? null,
  }));
  if (quotes === null && span.text !== '') {
    const whole = { start: passages[0]?.start ?? 0, end: passages.at(-1)?.end ?? 1, quote: span.text };
    return [whole];
  }
  return passages.reduce<ForeignPassage[]>((joined, passage) => {
    const last = joined.at(-1);
    // brat cuts what runs over a line break; it was one passage.
    if (last === undefined || text === null || !/^[\r\n]+$/.test(text.slice(last.end, passage.start)))
      return [...joined, passage];
    return [...joined.slice(0, -1), { start: last.start, end: passage.end, quote: null }];
  }, []);
}

/** What Slantwise wrote of the passages, as long as brat's fragments are what it had made of them. */
function ownPassages(
  own: OwnFields | null,
  found: readonly ForeignPassage[],
  text: string | null,
): readonly ForeignPassage[] {
  if (own?.['scope'] === 'article') return [];
  const passages = stretchesOfText(own?.['passages'] ?? '');
  if (text === null || passages.length === 0) return found;
  const lines = (of: readonly Stretch[]): string =>
    textOfStretches(of.flatMap((each) => linesOf(text, each)));
  return lines(passages) === lines(found) ? passages.map((each) => ({ ...each, quote: null })) : found;
}

/** The text of each fragment; null when the lengths do not fit. */
function quotesOf({ fragments, text }: Span): string[] | null {
  const letters = [...text];
  const quotes: string[] = [];
  let at = 0;
  for (const { start, end } of fragments) {
    quotes.push(letters.slice(at, at + end - start).join(''));
    at += end - start + 1;
  }
  return at - 1 === letters.length ? quotes : null;
}

/** What Slantwise wrote; an attribute that was altered since then counts before it. */
function ownFieldsOf(remarks: readonly Remark[]): OwnFields | null {
  const note = remarks.find(({ kind, type }) => kind === 'note' && type === OWN_NOTE);
  const fields = note === undefined ? null : ownFieldsIn(jsonIn(note.value));
  if (fields === null) return null;
  const altered = remarks.flatMap(({ kind, type, value }) => {
    const field = kind === 'attribute' ? attributeFields.get(type) : undefined;
    return field === undefined ? [] : [[field, value] as const];
  });
  return { ...fields, ...Object.fromEntries(altered) };
}

function inWords({ kind, type, value, to }: Remark, spans: ReadonlyMap<string, Span>): string[] {
  switch (kind) {
    case 'attribute':
      return [value === '' ? type : `${type}: ${value}`];
    case 'note':
      return type === OWN_NOTE ? [] : [value];
    case 'normalisation':
      return [`${type}: ${value}`];
    case 'relation':
    case 'event':
      return [relationInWords(type, spans.get(to ?? '')?.text ?? to)];
  }
}
