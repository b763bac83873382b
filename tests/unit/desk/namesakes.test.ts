import { expect, test } from 'vitest';
import { comparedRows, namesakeRows } from '../../../renderer/compare/compared-rows.ts';
import { en } from '../../../renderer/words/en.ts';
import { findDifferences } from '../../../shared/adjudication/find-differences.ts';
import type { Body } from '../../../shared/schema/annotation.ts';
import { namesFrom } from '../../../shared/words/names.ts';
import { anAnnotation } from '../../builders/annotation.ts';
import { anArticle } from '../../builders/article.ts';
import { aMention } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';
import { aWorkspace } from '../../builders/workspace.ts';

test('records made apart that are called alike are told from those that are not', () => {
  const desk = aWorkspace();
  const [ana, ben] = [aNewId(), aNewId()];
  const [hers, his, iran] = ['Russia', 'Russia', 'Iran'].map((name) => desk.actor({ name }).id);
  const { document } = anArticle({ text: 'Russia backs Assad. Iran does so too.' });
  const names = namesFrom(desk.state, en.vocabulary);
  const namesakes = (quote: string, ...bodies: readonly Body[]) =>
    findDifferences(
      bodies.map((body, index) =>
        anAnnotation(document, quote, body, { analystId: index === 0 ? ana : ben }),
      ),
      [ana, ben],
      names,
    ).flatMap((difference) => namesakeRows(comparedRows(difference, en, names)).map(({ field }) => field));
  expect(namesakes('Russia', aMention(hers ?? ''), aMention(his ?? ''))).toEqual(['actorId']);
  expect(namesakes('Russia', aMention(hers ?? ''), aMention(iran ?? ''))).toEqual([]);
  expect(namesakes('Russia', aMention(hers ?? ''))).toEqual([]);
});
