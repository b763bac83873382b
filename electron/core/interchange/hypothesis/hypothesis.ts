import { ok } from '../../../../shared/errors.ts';
import { isObject, listOf, stringOf, type JsonObject } from '../../web-annotation/json-ld.ts';
import { textualBody } from '../../web-annotation/note-bodies.ts';
import { noHints, type ForeignDocument } from '../foreign-file.ts';
import type { ForeignFormat } from '../foreign-format.ts';
import { idText } from '../foreign-values.ts';

/** What Hypothesis exports (`{export_date, annotations}`) or its search answers (`{total, rows}`): h.readthedocs.io/en/latest/api-reference. */
export const hypothesis: ForeignFormat = {
  format: 'hypothesis',
  name: 'Hypothesis JSON',
  extensions: ['.json'],
  recognises: ({ json }) => {
    if (!isObject(json)) return false;
    const [first] = listOf(json['rows'] ?? json['annotations']);
    return (
      'export_userid' in json ||
      'client_version' in json ||
      (isObject(first) && 'uri' in first && 'user' in first)
    );
  },
  read: ({ json }) => {
    const all = isObject(json) ? listOf(json['rows'] ?? json['annotations']).filter(isObject) : [];
    const byPage = Map.groupBy(all, (annotation) => stringOf(annotation['uri']) ?? '');
    const documents = [...byPage].map(([uri, annotations]) => readPage(uri, annotations));
    return ok({ format: hypothesis.format, documents, losses: [] });
  },
};

function readPage(uri: string, annotations: readonly JsonObject[]): ForeignDocument {
  const title = annotations.map(titleOf).find((each) => each !== null) ?? null;
  const roots = new Map(
    annotations.filter((each) => !isReply(each)).map((each) => [idText(each['id']), each]),
  );
  const replies = Map.groupBy(annotations.filter(isReply), (reply) => {
    const [root] = listOf(reply['references']);
    return roots.has(idText(root)) ? idText(root) : '';
  });
  const orphans = replies.get('') ?? [];
  const nodes = [
    ...[...roots].map(([id, annotation]) => nodeOf(annotation, replies.get(id) ?? [])),
    ...orphans.map((reply) => nodeOf(reply, [])),
  ];
  return {
    name: title ?? uri,
    text: null,
    article: null,
    hints: { ...noHints, title },
    gathered: { annotations: nodes, nodes },
  };
}

/** Its selectors are those of the W3C model; replies are told in the text of what they answer. */
function nodeOf(annotation: JsonObject, replies: readonly JsonObject[]): JsonObject {
  const { created, updated, tags, target, user } = annotation;
  const texts = [
    stringOf(annotation['text']) ?? '',
    ...replies.map((reply) => `${creatorOf(reply)}: ${stringOf(reply['text']) ?? ''}`),
  ];
  const selectors = listOf(target)
    .filter(isObject)
    .filter((each) => listOf(each['selector']).length > 0);
  return {
    id: `hypothesis:${idText(annotation['id'])}`,
    type: 'Annotation',
    body: [
      ...texts.filter((text) => text !== '').map((text) => textualBody('commenting', text)),
      ...listOf(tags).flatMap((tag) =>
        typeof tag === 'string' && tag !== '' ? [textualBody('tagging', tag)] : [],
      ),
    ],
    ...(typeof user === 'string' ? { creator: { type: 'Person', name: creatorOf(annotation) } } : {}),
    created,
    modified: updated,
    target: selectors.length === 0 ? [{}] : selectors.map(({ selector }) => ({ selector })),
  };
}

/** The name that is shown, else the account without the host: `acct:ana@hypothes.is` is `ana`. */
function creatorOf({ user, user_info: info }: JsonObject): string {
  const shown = isObject(info) ? stringOf(info['display_name']) : null;
  return shown ?? (stringOf(user) ?? 'Somebody').replace(/^acct:/, '').replace(/@[^@]*$/, '');
}

function isReply(annotation: JsonObject): boolean {
  return listOf(annotation['references']).length > 0;
}

function titleOf({ document }: JsonObject): string | null {
  return isObject(document) ? stringOf(document['title']) : null;
}
