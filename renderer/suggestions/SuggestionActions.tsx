import type { ReactNode } from 'react';
import type { CommandId } from '../app/command-entry.ts';
import { CommandKeys } from '../app/parts/CommandKeys.tsx';
import type { Suggestion } from '../../shared/suggestions/suggestion.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { acceptable, acceptSuggestion, rejectSuggestion, settle } from './suggestion-commands.ts';
import styles from './SuggestionActions.module.css';
import { useOpenSuggestions } from './use-suggestions.ts';
import { reasonOf } from './suggestion-reason.ts';

interface SuggestionActionsProps {
  readonly index: number;
  readonly suggestion: Suggestion;
}

/** Why a passage is suggested, and what can be done: with this one, and with all that are alike. */
export function SuggestionActions({ index, suggestion }: SuggestionActionsProps): ReactNode {
  const desk = useDesk();
  const { suggestions: words } = useWords();
  const names = useNames();
  const open = useOpenSuggestions();
  const { state } = desk.replica;
  const text = state.document(open?.articleId ?? '')?.text ?? '';
  const alike = open?.likeOf(index) ?? [];
  const together = acceptable(desk, alike);
  return (
    <div className={styles.suggestion}>
      <p className={styles.reason} role="status" dir="auto">
        {reasonOf(suggestion, text.slice(suggestion.start, suggestion.end), names, state, words)}
      </p>
      <div className={styles.actions}>
        <Action command="suggestion.accept" onClick={() => void acceptSuggestion(desk, index)}>
          {suggestion.meaning.rule === 'quotation'
            ? words.acceptAsStance
            : together.length === 0
              ? words.choose
              : words.accept}
        </Action>
        <Action command="suggestion.reject" onClick={() => void rejectSuggestion(desk, index)}>
          {words.reject}
        </Action>
        {alike.length < 2 ? null : (
          <>
            <span className={styles.rule} aria-hidden />
            {together.length < 2 ? null : (
              <Action
                command="suggestion.accept-same"
                onClick={() => void settle(desk, together, 'accepted')}
              >
                {words.acceptSame(together.length)}
              </Action>
            )}
            <Action command="suggestion.reject-same" onClick={() => void settle(desk, alike, 'rejected')}>
              {words.rejectSame(alike.length)}
            </Action>
          </>
        )}
      </div>
    </div>
  );
}

interface ActionProps {
  readonly command: CommandId;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Action({ command, onClick, children }: ActionProps): ReactNode {
  return (
    <button type="button" className={styles.action} onClick={onClick}>
      {children} <CommandKeys command={command} />
    </button>
  );
}
