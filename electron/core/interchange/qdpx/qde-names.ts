import { Polarity } from '../../../../shared/schema/annotation.ts';
import { guidOf } from '../../codebook-file/stable-guid.ts';

/** REFI-QDA Project Exchange, version 1.0. */
export const QDE_NAMESPACE = 'urn:QDA-XML:project:1.0';

/** Codes that only head others: what a project of ours holds, by kind. */
export const headings = {
  actor: { name: 'Actors', guid: guidOf('slantwise.project.actors') },
  stance: { name: 'Stances', guid: guidOf('slantwise.project.stances') },
  bias: { name: 'Bias notes', guid: guidOf('slantwise.project.bias') },
  note: { name: 'Notes', guid: guidOf('slantwise.project.notes') },
} as const;

export function stanceGuid(polarity: string): string {
  return guidOf(`slantwise.project.stance.${Polarity.catch('unclear').parse(polarity)}`);
}

/** What is known of an article is kept in variables of its source. */
export const articleVariables = [
  'title',
  'source',
  'author',
  'published',
  'language',
  'checksum',
  'id',
] as const;

export function variableGuid(field: string): string {
  return guidOf(`slantwise.project.variable.${field}`);
}
