import type { Body } from '../../shared/schema/annotation.ts';
import type { FormBody } from '../state/draft.ts';

/** An annotation's body as its form shows it. */
export function formOfBody(body: Body): FormBody {
  switch (body.kind) {
    case 'actor': {
      const { actorId, ...rest } = body;
      return { ...rest, actor: { type: 'actor', actorId } };
    }
    case 'bias': {
      const { codeId, ...rest } = body;
      return { ...rest, code: { type: 'term', termId: codeId } };
    }
    case 'stance':
    case 'note':
      return body;
  }
}
