import { labelSubject } from '../../shared/changes/change.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { resolveTerm, idsOfTerm } from '../../shared/codebook/resolve-term.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Term } from '../../shared/schema/term.ts';
import type { Desk } from '../state/desk.ts';
import { useDesk } from '../state/desk-context.ts';
import {
  followChange,
  isOpen,
  itemOfActor,
  itemOfPassage,
  itemsInScope,
  nextUndecided,
  recodeCommands,
  type CodedItem,
  type Scope,
} from './coded-items.ts';

type Found =
  | { readonly status: 'searching'; readonly jobId: string }
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'found'; readonly items: readonly CodedItem[]; readonly more: number };

export interface Recoding {
  readonly found: Found;
  /** What was looked at and left as it is, this time. */
  readonly left: ReadonlySet<string>;
  readonly current: CodedItem | null;
  readonly isUndecided: (item: CodedItem) => boolean;
  readonly isCoded: (item: CodedItem) => boolean;
  readonly select: (id: string) => void;
  /** Gives the current item, and what goes with it, another term. @returns how many needed a passage and stayed */
  readonly recode: (to: Term, scope: Scope) => Promise<number>;
  readonly leave: (scope: Scope) => void;
  readonly searchAgain: () => void;
}

/** Goes through all uses of a term, those of what was merged into it among them. Each decision is one undo step. */
export function useRecoding(term: Term): Recoding {
  const desk = useDesk();
  const { id: termId, scheme } = term;
  const fromIds = useMemo(() => idsOfTerm(desk.replica.state.values('terms'), termId), [desk, termId]);
  const from = useMemo(() => new Set(fromIds), [fromIds]);
  const [search, setSearch] = useState(() => desk.clock.newId());
  const [found, setFound] = useState<Found>({ status: 'searching', jobId: search });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  /** Decided, and on the way to the disk. */
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<string | null>(null);

  useEffect(() => {
    let isWanted = true;
    const stop = desk.client.subscribe((event) => {
      if (event.type !== 'change') return;
      setFound((now) =>
        now.status === 'found' ? { ...now, items: followChange(now.items, event.sequenced) } : now,
      );
    });
    void findItems(desk, { id: termId, scheme }, fromIds, search).then((result) => {
      if (isWanted) setFound(result);
      return undefined;
    });
    return () => {
      isWanted = false;
      stop();
      void desk.client.call('job.cancel', { jobId: search });
    };
  }, [desk, termId, scheme, fromIds, search]);

  const items = found.status === 'found' ? found.items : none;
  const isCoded = useCallback((item: CodedItem): boolean => isOpen(item, from), [from]);
  const isUndecided = useCallback(
    (item: CodedItem): boolean => isOpen(item, from) && !left.has(item.id) && !pending.has(item.id),
    [from, left, pending],
  );
  const current = items.find(({ id }) => id === selected) ?? nextUndecided(items, null, isUndecided);

  const goOn = (decided: ReadonlySet<string>): void => {
    if (current === null) return;
    const next = nextUndecided(items, current.id, (item) => isUndecided(item) && !decided.has(item.id));
    setSelected((next ?? current).id);
  };
  const recode = async (to: Term, scope: Scope): Promise<number> => {
    if (current === null || !isCoded(current)) return 0;
    const wanted = itemsInScope(items, current, scope, isUndecided);
    const takes = (item: CodedItem): boolean =>
      scheme !== 'bias' || to.wholeArticle || item.quote !== '' || item.articleId === null;
    const taken = wanted.filter(takes);
    const commands = recodeCommands(taken, fromIds, to.id);
    if (commands.length === 0) return wanted.length;
    const ids = new Set(taken.map(({ id }) => id));
    // The next one is there at once: who decides fast must not decide on this one again.
    setPending((now) => new Set([...now, ...ids]));
    goOn(ids);
    const label = { action: 'annotation.recode', subject: labelSubject(to.name) };
    await desk.run({ type: 'batch', label, commands });
    setPending((now) => new Set([...now].filter((id) => !ids.has(id))));
    return wanted.length - taken.length;
  };
  const leave = (scope: Scope): void => {
    if (current === null) return;
    const ids = itemsInScope(items, current, scope, isUndecided).map(({ id }) => id);
    setLeft(new Set([...left, ...ids]));
    goOn(new Set(ids));
  };
  const searchAgain = (): void => {
    const jobId = desk.clock.newId();
    setLeft(new Set());
    setFound({ status: 'searching', jobId });
    setSearch(jobId);
  };
  return { found, left, current, isUndecided, isCoded, select: setSelected, recode, leave, searchAgain };
}

const none: readonly CodedItem[] = [];

async function findItems(
  desk: Desk,
  term: Pick<Term, 'id' | 'scheme'>,
  fromIds: readonly string[],
  jobId: string,
): Promise<Found> {
  const { state } = desk.replica;
  if (term.scheme === 'actor-kind') {
    const actors = [...state.values('actors')].filter(
      ({ kindId, mergedIntoId }) =>
        mergedIntoId === null && kindId !== null && resolveTerm(state, kindId)?.id === term.id,
    );
    return { status: 'found', items: actors.map(itemOfActor), more: 0 };
  }
  const uses = await desk.client.call('term.findUses', { jobId, termIds: [...fromIds] });
  desk.forgetJob(jobId);
  return uses.ok
    ? { status: 'found', items: uses.value.passages.map(itemOfPassage), more: uses.value.more }
    : { status: 'failed', error: uses.error };
}
