import type { ActorBody, BiasBody, NoteBody, StanceBody } from '../../shared/schema/annotation.ts';

/** What an annotation says, one builder a kind, each with nothing remarkable in it but what is given. */
export function aMention(actorId: string, fields: Partial<ActorBody> = {}): ActorBody {
  return { kind: 'actor', actorId, portrayal: null, note: '', ...fields };
}

export function aStance(fields: Partial<StanceBody> = {}): StanceBody {
  return {
    kind: 'stance',
    holder: { type: 'author' },
    sourceChain: [],
    target: { type: 'claim', text: 'the ceasefire will hold' },
    polarity: 'against',
    intensity: 2,
    mode: 'statement',
    attribution: 'paraphrase',
    certainty: 'stated',
    confidence: 'high',
    eventDate: null,
    note: '',
    ...fields,
  };
}

export function aBiasNote(fields: Partial<BiasBody> = {}): BiasBody {
  return {
    kind: 'bias',
    codeId: 'bias.loaded-wording',
    target: null,
    direction: null,
    severity: 2,
    voice: 'author',
    note: '',
    suggestion: '',
    ...fields,
  };
}

export function aNote(text = 'Look at this again.', tags: readonly string[] = []): NoteBody {
  return { kind: 'note', text, tags: [...tags] };
}
