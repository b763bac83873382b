import type { ActorBody, BiasBody, Body, NoteBody } from '../schema/annotation.ts';
import type { LexiconEntry } from '../schema/lexicon.ts';
import { QUOTATION_TAG } from './settled.ts';
import type { Suggestion } from './suggestion.ts';

/** What the wording of a body is taken from. */
export interface BodySources {
  /** The phrase of the lexicon; undefined when it is gone. */
  lexiconEntry(id: string): Pick<LexiconEntry, 'suggestion' | 'note'> | undefined;
  /** What a note says of a quotation. */
  quotationNote(suggestion: Suggestion): string;
}

/**
 * What an accepted suggestion says as an annotation; what several rejected ones say, which for a name are as many as
 * there are actors who share it. A quotation becomes a note that names the speaker: as a stance it would need a target.
 */
export function suggestedBodies(suggestion: Suggestion, sources: BodySources): [Body, ...Body[]] {
  const { meaning, quoted } = suggestion;
  switch (meaning.rule) {
    case 'name': {
      const [first = '', ...others] = meaning.actorIds;
      return [mention(first), ...others.map(mention)];
    }
    case 'quotation': {
      const note: NoteBody = { kind: 'note', text: sources.quotationNote(suggestion), tags: [QUOTATION_TAG] };
      return [note];
    }
    case 'wording': {
      const entry = sources.lexiconEntry(meaning.entryId);
      const bias: BiasBody = {
        kind: 'bias',
        codeId: meaning.codeId,
        target: null,
        direction: null,
        severity: 1,
        voice: quoted ? 'quoted' : 'author',
        note: entry?.note ?? '',
        suggestion: entry?.suggestion ?? '',
      };
      return [bias];
    }
  }
}

function mention(actorId: string): ActorBody {
  return { kind: 'actor', actorId, portrayal: null, note: '' };
}
