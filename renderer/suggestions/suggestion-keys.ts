import type { Desk } from '../state/desk.ts';
import { stepToSuggestion } from './step-to-suggestion.ts';
import { rejectedIds, suggestAgain } from './suggest-again.ts';
import { acceptable, acceptSuggestion, rejectSuggestion, settle } from './suggestion-commands.ts';

type Row = readonly [
  id: `suggestion.${'next' | 'previous' | 'accept' | 'reject' | 'accept-same' | 'reject-same' | 'accept-all' | 'reject-all' | 'again' | 'toggle'}`,
  shortcuts: readonly string[],
  when: (desk: Desk) => boolean,
  run: (desk: Desk) => void,
];

/** What can be asked for of suggestions while an article is read. */
export const suggestionCommands: readonly Row[] = [
  ['suggestion.next', ['G'], hasAny, (desk) => stepToSuggestion(desk, 1)],
  ['suggestion.previous', ['Shift+G'], hasAny, (desk) => stepToSuggestion(desk, -1)],
  ['suggestion.accept', ['Y'], hasCurrent, withCurrent(acceptSuggestion)],
  ['suggestion.reject', ['X'], hasCurrent, withCurrent(rejectSuggestion)],
  [
    'suggestion.accept-same',
    ['Shift+Y'],
    hasCurrent,
    withCurrent((desk, index) => settle(desk, acceptable(desk, alike(desk, index)), 'accepted')),
  ],
  [
    'suggestion.reject-same',
    ['Shift+X'],
    hasCurrent,
    withCurrent((desk, index) => settle(desk, alike(desk, index), 'rejected')),
  ],
  ['suggestion.accept-all', [], hasAny, (desk) => void settle(desk, acceptable(desk, all(desk)), 'accepted')],
  ['suggestion.reject-all', [], hasAny, (desk) => void settle(desk, all(desk), 'rejected')],
  ['suggestion.again', [], hasRejected, (desk) => void suggestAgain(desk)],
  [
    'suggestion.toggle',
    [],
    () => true,
    (desk) => desk.session.set(({ showSuggestions }) => ({ showSuggestions: !showSuggestions })),
  ],
];

function hasAny(desk: Desk): boolean {
  return (desk.suggestions.get().open?.size ?? 0) > 0;
}

function hasCurrent(desk: Desk): boolean {
  return desk.suggestions.get().current !== null && desk.session.get().draft === null;
}

function hasRejected(desk: Desk): boolean {
  return rejectedIds(desk).length > 0;
}

function withCurrent(run: (desk: Desk, index: number) => Promise<void>): (desk: Desk) => void {
  return (desk) => {
    const { current } = desk.suggestions.get();
    if (current !== null) void run(desk, current);
  };
}

function alike(desk: Desk, index: number): number[] {
  return desk.suggestions.get().open?.likeOf(index) ?? [];
}

function all(desk: Desk): number[] {
  return desk.suggestions.get().open?.indexes(null) ?? [];
}
