import { sameValue } from '../changes/change.ts';
import type { Body } from '../schema/annotation.ts';

/**
 * Whether two annotations say the same thing, however they say it: the same actor, the same holder on the same side of
 * the same target, the same code, the same words.
 */
export function saySameThing(a: Body, b: Body): boolean {
  switch (a.kind) {
    case 'actor':
      return b.kind === 'actor' && a.actorId === b.actorId;
    case 'stance':
      return (
        b.kind === 'stance' &&
        a.polarity === b.polarity &&
        sameValue(a.holder, b.holder) &&
        sameValue(a.target, b.target)
      );
    case 'bias':
      return b.kind === 'bias' && a.codeId === b.codeId;
    case 'note':
      return b.kind === 'note' && a.text === b.text && sameValue(a.tags, b.tags);
  }
}
