import type { WorkspaceState } from '../../shared/changes/state.ts';
import { comparable } from '../../shared/suggestions/comparable-text.ts';
import type { Suggestion } from '../../shared/suggestions/suggestion.ts';
import type { Names } from '../../shared/words/names.ts';
import type { Words } from '../words/words.ts';

/** Why a passage is suggested, in a sentence or two. */
export function reasonOf(
  { meaning }: Suggestion,
  quote: string,
  names: Names,
  state: WorkspaceState,
  { reasons }: Words['suggestions'],
): string {
  switch (meaning.rule) {
    case 'name': {
      const actors = meaning.actorIds.map((id) => names.actor(id));
      const [actor = ''] = actors;
      if (actors.length > 1) return reasons.shared(quote, actors);
      const isName = comparable(actor).text === comparable(quote).text;
      return isName ? reasons.name(actor) : reasons.alias(quote, actor);
    }
    case 'quotation':
      return meaning.speaker === null
        ? reasons.quotationOfSomebody
        : reasons.quotation(names.party(meaning.speaker));
    case 'wording': {
      const entry = state.get('lexicon', meaning.entryId);
      const parts = [reasons.wording(names.term(meaning.codeId)), entry?.note ?? ''];
      if (entry !== undefined && entry.suggestion !== '') parts.push(reasons.neutral(entry.suggestion));
      return parts.filter((part) => part !== '').join(' ');
    }
  }
}
