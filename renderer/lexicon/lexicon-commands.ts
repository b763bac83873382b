import type { LexiconEntry } from '../../shared/schema/lexicon.ts';
import type { Desk } from '../state/desk.ts';

/** Makes an entry, for articles of any language. @returns its id; null when it was refused */
export async function createEntry(desk: Desk, text: string): Promise<string | null> {
  const id = desk.clock.newId();
  const codeId = codeOfNewEntry(desk);
  if (codeId === null) return null;
  const entry: LexiconEntry = { id, text, language: null, codeId, suggestion: '', note: '', enabled: true };
  const done = await desk.run({ type: 'lexicon.put', entry });
  return done.ok ? id : null;
}

/** Changes fields of an entry, as it stands when this is carried out. */
export async function editEntry(
  desk: Desk,
  id: string,
  fields: Partial<Omit<LexiconEntry, 'id'>>,
): Promise<void> {
  const entry = desk.replica.state.get('lexicon', id);
  if (entry !== undefined) await desk.run({ type: 'lexicon.put', entry: { ...entry, ...fields } });
}

/** Deletes without asking; the notice offers to take it back. */
export async function deleteEntry(desk: Desk, id: string): Promise<void> {
  const done = await desk.run({ type: 'lexicon.delete', id });
  if (!done.ok || done.value === null) return;
  desk.session.set({ lexiconId: null });
  desk.notices.tell({ type: 'removed', label: done.value.change.label });
}

/** The code that the lexicon gives most; the first of the codebook where it gives none. */
function codeOfNewEntry({ replica }: Desk): string | null {
  const counts = new Map<string, number>();
  for (const { codeId } of replica.state.values('lexicon')) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most !== undefined) return most[0];
  for (const { id, scheme, retired } of replica.state.values('terms')) {
    if (scheme === 'bias' && !retired) return id;
  }
  return null;
}
