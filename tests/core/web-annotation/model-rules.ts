/**
 * The MUSTs of the Web Annotation Data Model (W3C Recommendation, 23 February 2017) for what Slantwise writes: a
 * collection with an embedded page. Written from the specification, knowing nothing of the exporter.
 * @returns what breaks them, one line each
 */
export function breaches(json: unknown): string[] {
  const found: string[] = [];
  const must = (holds: boolean, rule: string): void => void (holds || found.push(rule));
  const collection = asNode(json);
  const contexts = many(collection['@context']);
  must(contexts.includes('http://www.w3.org/ns/anno.jsonld'), '5.1 @context names the W3C context');
  must(contexts.length > 1 || typeof collection['@context'] === 'string', '3.1 one context is a string');
  must(isIri(collection['id']), '5.1 a collection has one IRI');
  must(many(collection['type']).includes('AnnotationCollection'), '5.1 class of a collection');
  must(
    many(collection['label']).every((label) => typeof label === 'string'),
    '5.1 labels are strings',
  );
  must(isCount(collection['total']), '5.1 total is a non-negative integer');
  if (collection['total'] === 0) return found;
  const page = asNode(collection['first']);
  must(isIri(page['id']), '5.2 a page has one IRI');
  must(many(page['type']).includes('AnnotationPage'), '5.2 class of a page');
  must(!('@context' in page), '5.2 an embedded page has no context of its own');
  must(isCount(page['startIndex']), '5.2 startIndex is a non-negative integer');
  const items = Array.isArray(page['items']) ? (page['items'] as unknown[]) : [];
  must(items.length > 0, '5.2 a page has an array of one or more annotations');
  must(items.length === collection['total'], '5.1 total is the number of annotations');
  for (const item of items) checkAnnotation(asNode(item), must);
  return [...new Set(found)];
}

type Node = Readonly<Record<string, unknown>>;
type Must = (holds: boolean, rule: string) => void;

const motivations = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
  ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
];
const selectors = ['TextQuoteSelector', 'TextPositionSelector'];

function checkAnnotation(annotation: Node, must: Must): void {
  must(isIri(annotation['id']), '3.1 an annotation has one IRI');
  must(many(annotation['type']).includes('Annotation'), '3.1 class of an annotation');
  must(many(annotation['target']).length > 0, '3.1 an annotation has a target');
  must(
    many(annotation['motivation']).every((one) => motivations.includes(String(one))),
    '3.3.5 motivations',
  );
  for (const key of ['created', 'modified'])
    must(isMoment(annotation[key]), `3.3.1 ${key} is an xsd:dateTime in UTC`);
  must(
    many(annotation['creator']).every((agent) => isIri(asNode(agent)['id'])),
    '3.3.1 an agent has an IRI',
  );
  must(!('body' in annotation && 'bodyValue' in annotation), '3.2.5 a body or a bodyValue, not both');
  for (const body of many(annotation['body'])) checkBody(body, must);
  for (const target of many(annotation['target'])) {
    if (typeof target === 'string') must(isIri(target), '3.2.1 a web resource has an IRI');
    else checkSpecific(asNode(target), must);
  }
}

function checkBody(body: unknown, must: Must): void {
  const node = asNode(body);
  must(
    many(node['purpose']).every((one) => motivations.includes(String(one))),
    '3.3.5 purposes',
  );
  if (node['type'] === 'TextualBody') {
    must(typeof node['value'] === 'string', '3.2.4 a textual body has exactly one value');
    must(
      ['language', 'format'].every((key) => many(node[key]).length <= 1),
      '3.2.4 one language, one format',
    );
  } else if (node['type'] === 'SpecificResource') checkSpecific(node, must);
  else must(isIri(node['id']), '3.2.1 a web resource has an IRI');
}

function checkSpecific(node: Node, must: Must): void {
  const source = node['source'];
  must(
    isIri(typeof source === 'string' ? source : asNode(source)['id']),
    '4 a specific resource has one source',
  );
  for (const selector of many(node['selector']).map(asNode)) {
    must(selectors.includes(String(selector['type'])), '4.2 a selector has one class');
    if (selector['type'] === 'TextQuoteSelector') {
      must(typeof selector['exact'] === 'string', '4.2.4 exactly one exact');
      must(
        ['prefix', 'suffix'].every((key) => many(selector[key]).length <= 1),
        '4.2.4 one prefix, one suffix',
      );
    } else {
      must(
        isCount(selector['start']) && isCount(selector['end']),
        '4.2.5 exactly one start and end, not negative',
      );
    }
  }
}

function asNode(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}

function many(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
}
