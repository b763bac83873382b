import type { ReactNode } from 'react';
import { IconButton } from '../app/parts/IconButton.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useNames } from '../state/hooks.ts';
import type { OpenSuggestions } from '../state/open-suggestions.ts';
import { useWords } from '../words/words.ts';
import { acceptable, settle } from './suggestion-commands.ts';
import styles from './SuggestionGroups.module.css';

interface SuggestionGroupsProps {
  readonly open: OpenSuggestions;
  /** The group that the list below shows; null for all. */
  readonly shown: string | null;
  readonly onShow: (group: string | null) => void;
}

/** The kinds of suggestions with their counts: to show one of them alone, to accept or reject it as a whole. */
export function SuggestionGroups({ open, shown, onShow }: SuggestionGroupsProps): ReactNode {
  const { suggestions: words } = useWords();
  const names = useNames();
  const nameOf = (group: string): string =>
    group === 'name' || group === 'quotation' ? words.groups[group] : names.term(group);
  const groups = [...open.counts.keys()].sort(
    (a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b)),
  );
  return (
    <ul className={styles.groups} aria-label={words.groupsLabel}>
      <Group
        open={open}
        group={null}
        name={words.all}
        count={open.size}
        isShown={shown === null}
        onShow={onShow}
      />
      {groups.length < 2
        ? null
        : groups.map((group) => (
            <Group
              key={group}
              open={open}
              group={group}
              name={nameOf(group)}
              count={open.counts.get(group) ?? 0}
              isShown={shown === group}
              onShow={onShow}
            />
          ))}
    </ul>
  );
}

interface GroupProps {
  readonly open: OpenSuggestions;
  readonly group: string | null;
  readonly name: string;
  readonly count: number;
  readonly isShown: boolean;
  readonly onShow: (group: string | null) => void;
}

function Group({ open, group, name, count, isShown, onShow }: GroupProps): ReactNode {
  const desk = useDesk();
  const { suggestions: words, locale } = useWords();
  return (
    <li className={styles.group} data-rule={group === 'name' || group === 'quotation' ? group : 'wording'}>
      <button
        type="button"
        className={styles.name}
        aria-pressed={isShown}
        onClick={() => onShow(isShown ? null : group)}
      >
        <span dir="auto">{name}</span>
        <span className={styles.count}>{count.toLocaleString(locale)}</span>
      </button>
      <IconButton
        icon="check"
        size="small"
        name={words.acceptAll(count, name)}
        onClick={() => void settle(desk, acceptable(desk, open.indexes(group)), 'accepted')}
      />
      <IconButton
        icon="cross"
        size="small"
        name={words.rejectAll(count, name)}
        onClick={() => void settle(desk, open.indexes(group), 'rejected')}
      />
    </li>
  );
}

/** Names, quotations, then the codes. */
function rank(group: string): number {
  return ['name', 'quotation'].indexOf(group) === -1 ? 2 : ['name', 'quotation'].indexOf(group);
}
