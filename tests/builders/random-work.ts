import fc from 'fast-check';
import type { Body } from '../../shared/schema/annotation.ts';
import { aBiasNote, aMention, aNote, aStance } from './bodies.ts';
import type { TestWorkspace } from './workspace.ts';

/** One thing that an analyst does, by numbers that are brought into range when it is done. */
export interface Deed {
  readonly deed:
    | 'annotate'
    | 'edit'
    | 'delete'
    | 'actor'
    | 'rename'
    | 'remove-actor'
    | 'merge'
    | 'separate'
    | 'bin'
    | 'term'
    | 'revert';
  readonly a: number;
  readonly b: number;
}

export const someDeeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    deed: fc.constantFrom<Deed['deed']>(
      ...([
        'annotate',
        'annotate',
        'edit',
        'delete',
        'actor',
        'rename',
        'remove-actor',
        'merge',
        'separate',
        'bin',
        'term',
        'revert',
      ] as const),
    ),
    a: fc.nat({ max: 99 }),
    b: fc.nat({ max: 99 }),
  }),
  { maxLength: 25 },
);

/** Does what can be done in a workspace with one article; what may not be is refused, as for an analyst. */
export function work(desk: TestWorkspace, articleId: string, deeds: readonly Deed[]): void {
  for (const deed of deeds) doOne(desk, articleId, deed);
}

function doOne(desk: TestWorkspace, articleId: string, { deed, a, b }: Deed): void {
  const actors = [...desk.state.values('actors')];
  const annotations = [...desk.state.annotations(articleId)];
  const actor = actors[a % Math.max(1, actors.length)];
  const annotation = annotations[a % Math.max(1, annotations.length)];
  const text = desk.state.document(articleId)?.text ?? '';
  const range = { start: b % text.length, end: (b % text.length) + 1 };
  const change = desk.journal[a % Math.max(1, desk.journal.length)];
  const id = desk.clock.newId();
  if (deed === 'annotate') {
    desk.run({
      type: 'annotation.create',
      articleId,
      id,
      ranges: [range],
      body: aBody(actor?.id, b),
      status: 'accepted',
    });
  } else if (deed === 'edit' && annotation !== undefined) {
    const body = { ...annotation.body, note: `note ${b}` };
    desk.run({
      type: 'annotation.edit',
      articleId,
      id: annotation.id,
      body: annotation.body.kind === 'note' ? aNote(`text ${b}`) : (body as Body),
      ...(b % 2 === 0 ? { ranges: [range] } : {}),
    });
  } else if (deed === 'delete' && annotation !== undefined) {
    desk.run({ type: 'annotation.delete', articleId, ids: [annotation.id] });
  } else if (deed === 'actor')
    desk.actor({ name: `Actor ${b}`, parentId: b % 3 === 0 ? (actor?.id ?? null) : null });
  else if (deed === 'rename' && actor !== undefined)
    desk.run({ type: 'actor.edit', id: actor.id, fields: { name: `Name ${b}` } });
  else if (deed === 'remove-actor' && actor !== undefined) desk.run({ type: 'actor.delete', id: actor.id });
  else if (deed === 'merge' && actor !== undefined) {
    const into = actors[b % actors.length];
    desk.run({ type: 'actor.merge', fromIds: [actor.id], intoId: into?.id ?? actor.id });
  } else if (deed === 'separate' && actor !== undefined) desk.run({ type: 'actor.separate', id: actor.id });
  else if (deed === 'bin') desk.run({ type: 'article.bin', id: articleId, binned: b % 2 === 0 });
  else if (deed === 'term')
    desk.run({ type: 'term.edit', id: 'bias.labelling', fields: { retired: b % 2 === 0 } });
  else if (deed === 'revert' && change !== undefined)
    desk.run({ type: 'change.revert', changeId: change.id, intent: 'undo' });
}

function aBody(actorId: string | undefined, choice: number): Body {
  if (actorId === undefined || choice % 4 === 0) return aNote(`text ${choice}`);
  if (choice % 4 === 1) return aMention(actorId);
  const target = { type: 'actor' as const, actorId };
  return choice % 4 === 2
    ? aStance({ holder: target, target, sourceChain: [target] })
    : aBiasNote({ target });
}
