import type { Body } from '../schema/annotation.ts';

/** The terms that a body is coded with: its bias code, the issues that it is about. */
export function termsOf(body: Body): readonly string[] {
  if (body.kind === 'bias')
    return body.target?.type === 'issue' ? [body.codeId, body.target.termId] : [body.codeId];
  return body.kind === 'stance' && body.target.type === 'issue' ? [body.target.termId] : [];
}

/** A body coded with another term wherever it was coded with one of the old ones; the same object when it was not. */
export function recodeBody(body: Body, fromIds: ReadonlySet<string>, toId: string): Body {
  if (!termsOf(body).some((id) => fromIds.has(id))) return body;
  const recoded = (id: string): string => (fromIds.has(id) ? toId : id);
  if (body.kind === 'stance') {
    return body.target.type === 'issue'
      ? { ...body, target: { ...body.target, termId: recoded(body.target.termId) } }
      : body;
  }
  if (body.kind !== 'bias') return body;
  const { target } = body;
  return {
    ...body,
    codeId: recoded(body.codeId),
    target: target?.type === 'issue' ? { ...target, termId: recoded(target.termId) } : target,
  };
}
