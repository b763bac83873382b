import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActorMentions } from '../../../renderer/inspector/actor-mentions.ts';
import { AnnotationOrder } from '../../../renderer/inspector/annotation-order.ts';
import { StanceTable } from '../../../renderer/inspector/stance-table.ts';
import { ArticleAnnotations } from '../../../renderer/state/article-annotations.ts';
import { aMention, aNote, aStance } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const text = 'one two three four five six seven eight nine ten';
const words = text.split(' ');
const resolve = (id: string): string => id;

/** A step of an analyst: tag a word with a kind, change or delete the n-th annotation. */
const step = fc.record({
  deed: fc.constantFrom('mention', 'stance', 'note', 'move', 'retarget', 'delete'),
  at: fc.nat({ max: words.length - 1 }),
  which: fc.nat({ max: 20 }),
});

test('lists that follow change by change are as lists that are made anew', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const desk = aWorkspace();
      const { articleId } = desk.article({ text }).document;
      const actors = [desk.actor({ name: 'Iran' }), desk.actor({ name: 'Syria' })];
      const records = desk.state.open.get(articleId)?.annotations;
      if (records === undefined) throw new Error('the article is not open');
      const annotations = new ArticleAnnotations(articleId, records);
      const order = new AnnotationOrder(annotations, ({ body }) => body.kind !== 'stance');
      const mentions = new ActorMentions(annotations);
      const stances = new StanceTable(annotations);
      for (const follower of [order, mentions, stances]) {
        follower.view();
        follower.subscribe(() => undefined);
      }

      for (const { deed, at, which } of steps) {
        const word = words[at] ?? '';
        const actorId = actors[which % 2]?.id ?? '';
        const all = [...records.values()];
        const chosen = all[which % Math.max(1, all.length)];
        const start = text.indexOf(word);
        if (deed === 'mention') desk.annotate(articleId, word, aMention(actorId));
        else if (deed === 'stance') desk.annotate(articleId, word, aStance());
        else if (deed === 'note') desk.annotate(articleId, which % 3 === 0 ? null : word, aNote());
        else if (chosen === undefined) continue;
        else if (deed === 'delete') desk.do({ type: 'annotation.delete', articleId, ids: [chosen.id] });
        else {
          desk.run({
            type: 'annotation.edit',
            articleId,
            id: chosen.id,
            ...(deed === 'move' ? { ranges: [{ start, end: start + word.length }] } : {}),
            ...(deed === 'retarget' && chosen.body.kind === 'actor' ? { body: aMention(actorId) } : {}),
          });
        }
        const change = desk.journal.at(-1);
        if (change !== undefined) annotations.notice({ seq: desk.journal.length, change });
      }

      const anew = new ArticleAnnotations(articleId, records);
      const orderAnew = new AnnotationOrder(anew, ({ body }) => body.kind !== 'stance').view().of;
      const mentionsAnew = new ActorMentions(anew).view().of;
      expect(order.view().of.places).toEqual(orderAnew.places);
      expect(mentions.view().of.ranked(resolve)).toEqual(mentionsAnew.ranked(resolve));
      for (const { id } of actors)
        expect(mentions.mentionsOf(id, resolve)).toEqual(mentionsAnew.mentionsOf(id, resolve));
      expect(new Set(stances.view().of.stances)).toEqual(new Set(new StanceTable(anew).view().of.stances));
    }),
    { numRuns: 60 },
  );
});
