/**
 * The rules of REFI-QDA's Project.xsd (18 March 2019) for the elements that Slantwise writes: children in the order of
 * the schema's sequences, `+` for those that must be there, and attributes, `!` for those that must.
 */
const rules: Readonly<
  Record<string, { readonly inside: readonly string[]; readonly attributes: readonly string[] }>
> = {
  Project: {
    inside: ['Users', 'CodeBook', 'Variables', 'Cases', 'Sources', 'Notes', 'Links', 'Sets', 'Graphs'],
    attributes: ['name!', 'origin', 'xmlns'],
  },
  Users: { inside: ['User+'], attributes: [] },
  User: { inside: [], attributes: ['guid!', 'name', 'id'] },
  CodeBook: { inside: ['Codes+'], attributes: [] },
  Codes: { inside: ['Code+'], attributes: [] },
  Code: { inside: ['Description', 'NoteRef', 'Code'], attributes: ['guid!', 'name!', 'isCodable!', 'color'] },
  Variables: { inside: ['Variable+'], attributes: [] },
  Variable: { inside: ['Description'], attributes: ['guid!', 'name!', 'typeOfVariable!'] },
  Sources: { inside: ['TextSource+'], attributes: [] },
  TextSource: {
    inside: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
    attributes: ['guid!', 'name', 'plainTextPath'],
  },
  PlainTextSelection: {
    inside: ['Description', 'Coding', 'NoteRef'],
    attributes: [
      'guid!',
      'name',
      'startPosition!',
      'endPosition!',
      'creatingUser',
      'creationDateTime',
      'modifyingUser',
      'modifiedDateTime',
    ],
  },
  Coding: { inside: ['CodeRef+', 'NoteRef'], attributes: ['guid!', 'creatingUser', 'creationDateTime'] },
  CodeRef: { inside: [], attributes: ['targetGUID!'] },
  NoteRef: { inside: [], attributes: ['targetGUID!'] },
  VariableRef: { inside: [], attributes: ['targetGUID!'] },
  VariableValue: { inside: ['VariableRef+', 'TextValue'], attributes: [] },
  TextValue: { inside: [], attributes: [] },
  Notes: { inside: ['Note+'], attributes: [] },
  Note: {
    inside: ['Description', 'PlainTextContent'],
    attributes: ['guid!', 'name', 'creatingUser', 'creationDateTime', 'modifyingUser', 'modifiedDateTime'],
  },
  PlainTextContent: { inside: [], attributes: [] },
  Links: { inside: ['Link+'], attributes: [] },
  Link: { inside: ['NoteRef'], attributes: ['guid!', 'name', 'direction', 'originGUID', 'targetGUID'] },
};

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What of a project breaks the schema's rules, or names a GUID that is not there; one sentence each. */
export function qdeFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: { readonly name: string; readonly inside: string[] }[] = [];
  const guids = new Set<string>();
  const targets: string[] = [];
  const close = (name: string, inside: readonly string[]): void => {
    const allowed = rules[name]?.inside ?? [];
    const places = inside.map((each) => allowed.findIndex((rule) => rule.replace('+', '') === each));
    if (places.some((place, at) => place < (places[at - 1] ?? 0)))
      faults.push(`${name} holds ${inside.join(' ')}`);
    for (const rule of allowed)
      if (rule.endsWith('+') && !inside.includes(rule.slice(0, -1))) faults.push(`${name} lacks ${rule}`);
  };
  for (const [, slash, name = '', attributes = '', empty] of xml.matchAll(
    /<(\/?)([A-Za-z]+)((?:\s+\w+="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (slash === '/') {
      const { name: opened, inside } = open.pop() ?? { name: '', inside: [] };
      if (opened !== name) faults.push(`${name} closes ${opened}`);
      close(name, inside);
      continue;
    }
    open.at(-1)?.inside.push(name);
    const given = new Map(
      [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const known = rules[name]?.attributes;
    if (known === undefined) faults.push(`${name} is no element`);
    for (const key of given.keys())
      if (!known?.some((rule) => rule.replace('!', '') === key)) faults.push(`${name} has ${key}`);
    for (const rule of known ?? [])
      if (rule.endsWith('!') && !given.has(rule.slice(0, -1))) faults.push(`${name} lacks ${rule}`);
    for (const [key, value] of given) {
      if (/guid$|User$/i.test(key) && !GUID.test(value)) faults.push(`${name}: ${key} is ${value}`);
      if (key.endsWith('DateTime') && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value))
        faults.push(`${key}: ${value}`);
    }
    const guid = given.get('guid');
    if (guid !== undefined && guids.has(guid)) faults.push(`two elements are ${guid}`);
    if (guid !== undefined) guids.add(guid);
    targets.push(...['targetGUID', 'originGUID', 'creatingUser'].flatMap((key) => given.get(key) ?? []));
    if (empty === '/') close(name, []);
    else open.push({ name, inside: [] });
  }
  return [
    ...faults,
    ...targets.filter((target) => !guids.has(target)).map((target) => `nothing is ${target}`),
  ];
}
