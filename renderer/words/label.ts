import type { Label } from '../../shared/changes/change.ts';
import type { Words } from './words.ts';

/** What was done, as a phrase: “delete stance “the plan that …””. */
export function wordLabel(label: Label, words: Words): string {
  return (words.changes.actions[label.action] ?? words.changes.other)(label.subject);
}
