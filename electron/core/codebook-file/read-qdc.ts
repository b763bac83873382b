import { loss } from '../../../shared/losses/loss.ts';
import * as z from 'zod';
import type { ReadCodebook } from '../../../shared/codebook/codebook-entry.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { Scheme } from '../../../shared/schema/term.ts';
import { parseDataXml } from '../importers/xml/data-xml.ts';
import { EntryCollector } from './entry-collector.ts';
import { qdcSets, QDC_NAMESPACE, schemeHeadings } from './qdc-names.ts';
import { codebookLimits, refuseCodebook, tooDeep, tooLarge } from './refuse-codebook.ts';
import { normaliseGuid } from './stable-guid.ts';
import { unescapeXml } from '../xml-text.ts';

/** A code as the parser gives it: attributes with `@`, text as it stands in the file. */
interface Code {
  readonly '@guid'?: string;
  readonly '@name'?: string;
  readonly '@color'?: string;
  readonly '@isCodable'?: string;
  readonly Description?: string | undefined;
  readonly Code?: readonly Code[] | undefined;
}

const Code: z.ZodType<Code> = z.lazy(() =>
  z.object({
    '@guid': z.string().optional(),
    '@name': z.string().optional(),
    '@color': z.string().optional(),
    '@isCodable': z.string().optional(),
    Description: z.string().optional().catch(undefined),
    Code: z.array(Code).optional(),
  }),
) as z.ZodType<Code>; // an optional key is absent or undefined, which is the same here

const Member = z.object({ '@guid': z.string().default('') });
const CodeBook = z.object({
  // The parser makes a string of an element with nothing in it.
  Codes: z.union([z.object({ Code: z.array(Code).default([]) }), z.string().transform(() => ({ Code: [] }))]),
  Sets: z
    .object({
      Set: z
        .array(
          z.object({
            '@guid': z.string().default(''),
            '@name': z.string().default(''),
            MemberCode: z.array(Member).default([]),
          }),
        )
        .default([]),
    })
    .optional()
    .catch(undefined),
});

/**
 * Reads a REFI-QDA codebook.
 * @param idOf the id of ours that a GUID stands for
 */
export function readQdc(name: string, text: string, idOf: (guid: string) => string): Result<ReadCodebook> {
  const parsed = parseDataXml(text, codebookLimits.depth + 4, (each) =>
    ['Code', 'Set', 'MemberCode'].includes(each),
  );
  if (parsed === 'entities') {
    return refuseCodebook(name, 'codebook-entities', 'declares a document type or entities of its own');
  }
  if (parsed === 'too-deep') return tooDeep(name);
  if (parsed === 'broken') return refuseCodebook(name, 'codebook-broken', 'is no sound XML');
  const root = z.object({ CodeBook }).safeParse(parsed.root).data?.CodeBook;
  if (root === undefined || !isCodebookNamespace(text)) {
    return refuseCodebook(name, 'codebook-unknown', 'is no REFI-QDA codebook');
  }
  const members = new Map(
    (root.Sets?.Set ?? []).map((set) => [normaliseGuid(set['@guid']), new Set(set.MemberCode.map(guidIn))]),
  );
  const ours = new Set(Object.values(schemeHeadings).map(({ guid }) => guid));
  const isOurs = root.Codes.Code.some((code) => ours.has(guidIn(code) ?? ''));
  const collector = new EntryCollector();
  let headings = 0;
  const add = (code: Code, scheme: Scheme | null, parentKey: string | null): void => {
    if (collector.entries.length > codebookLimits.terms) return;
    const guid = guidIn(code);
    const isRetired = members.get(qdcSets.retired.guid)?.has(guid) ?? false;
    if (code['@isCodable'] === 'false' && !isRetired) headings += 1;
    const key = collector.add({
      id: guid === null ? null : idOf(guid),
      scheme,
      parentKey,
      name: unescapeXml(code['@name'] ?? ''),
      fields: {
        definition: definitionOf(code),
        colour: colourOf(code['@color']),
        ...(isOurs
          ? { retired: isRetired, wholeArticle: members.get(qdcSets.wholeArticle.guid)?.has(guid) ?? false }
          : {}),
      },
    });
    for (const child of code.Code ?? []) add(child, scheme, key ?? parentKey);
  };
  for (const code of root.Codes.Code) {
    const scheme = Scheme.options.find((each) => schemeHeadings[each].guid === guidIn(code));
    if (scheme === undefined) add(code, null, null);
    else for (const child of code.Code ?? []) add(child, scheme, null);
  }
  if (collector.entries.length > codebookLimits.terms) return tooLarge(name);
  if (collector.entries.length === 0) return refuseCodebook(name, 'codebook-empty', 'holds no codes');
  const known: readonly (string | null)[] = Object.values(qdcSets).map(({ guid }) => guid);
  const sets = [...members.keys()].filter((guid) => !known.includes(guid)).length;
  const losses = [
    ...collector.losses,
    ...(headings === 0 ? [] : [loss('code-headings', { count: headings })]),
    ...(sets === 0 ? [] : [loss('code-sets', { count: sets })]),
  ];
  return ok({ name, entries: collector.entries, losses });
}

/** Some programs leave the namespace out; one of another format is a file of another format. */
function isCodebookNamespace(text: string): boolean {
  const namespace = /<(?:[\w.-]+:)?CodeBook\s[^>]*?xmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)/.exec(text)?.[1];
  return namespace === undefined || namespace.toLowerCase() === QDC_NAMESPACE.toLowerCase();
}

function guidIn(element: { readonly '@guid'?: string }): string | null {
  return normaliseGuid(element['@guid'] ?? '');
}

function definitionOf({ Description: description }: Code): string {
  return unescapeXml(description ?? '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

/** `#RGB` and `#RRGGBB`; anything else is no colour of ours. */
function colourOf(color: string | undefined): string | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color?.trim() ?? '')?.[1]?.toLowerCase();
  if (hex === undefined) return null;
  return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`;
}
