import { guidOf } from '../../codebook-file/stable-guid.ts';
import { termIdOfIri, uuidIn } from '../../web-annotation/iri.ts';
import { iriOf, stringOf } from '../../web-annotation/json-ld.ts';
import type { LabelledAnnotation } from '../labelled-articles.ts';
import { nodeOfText } from '../node-text.ts';
import { headings, stanceGuid } from './qde-names.ts';

export interface ProjectCode {
  readonly guid: string;
  readonly name: string;
}

/** The code that an annotation stands under in a project: its actor, its polarity, its bias code; a note the notes. */
export function codeOf({ kind, fields }: LabelledAnnotation): ProjectCode {
  switch (kind) {
    case 'actor':
      return named(fields['actor'] ?? '');
    case 'bias':
      return named(fields['code'] ?? '');
    case 'stance': {
      const polarity = fields['polarity'] ?? '';
      return { guid: stanceGuid(polarity), name: `Stance: ${polarity}` };
    }
    case 'note':
      return headings.note;
  }
}

function named(text: string): ProjectCode {
  const node = nodeOfText(text);
  const iri = iriOf(node) ?? '';
  return { guid: uuidIn(iri) ?? guidOf(termIdOfIri(iri)), name: stringOf(node['name']) ?? 'Unnamed' };
}
