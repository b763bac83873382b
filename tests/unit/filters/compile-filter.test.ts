import { expect, test } from 'vitest';
import { compileFilter } from '../../../shared/filters/compile-filter.ts';
import { everything, isNarrow } from '../../../shared/filters/narrowing.ts';
import type { AnnotationFilter } from '../../../shared/schema/filter.ts';
import { namesFrom } from '../../../shared/words/names.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { aTerm } from '../../builders/records.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

const text = 'Russia backs Assad. The café’s regime fears sanctions.';

function passing(desk: TestWorkspace, articleId: string, filter: Partial<AnnotationFilter>): string[] {
  const names = namesFrom(desk.state, vocabularyEn);
  const context = { state: desk.state, names, vocabulary: vocabularyEn };
  const passes = compileFilter({ ...everything, ...filter }, context);
  return [...desk.state.annotations(articleId)].filter(passes).map(({ anchors }) => anchors[0]?.quote ?? '');
}

function anAnnotatedDesk() {
  const desk = aWorkspace();
  const { id } = desk.article({ text }).article;
  const russia = desk.actor({ name: 'Russia' });
  const assad = desk.actor({ name: 'Assad' });
  const above = aTerm({ name: 'Economy' });
  const below = aTerm({ name: 'Sanctions', parentId: above.id });
  for (const term of [above, below]) desk.do({ type: 'term.create', term });
  desk.annotate(id, 'Russia', aMention(russia.id));
  desk.annotate(
    id,
    'backs',
    aStance({
      holder: { type: 'author' },
      sourceChain: [{ type: 'actor', actorId: russia.id }],
      target: { type: 'actor', actorId: assad.id },
      polarity: 'for',
    }),
  );
  desk.annotate(id, 'fears', aStance({ target: { type: 'issue', termId: below.id }, polarity: 'against' }));
  desk.annotate(id, 'regime', aBiasNote({ severity: 3, codeId: 'bias.labelling' }));
  desk.annotate(id, 'café', aNote('Ask Müller', ['Straße']));
  const pass = (filter: Partial<AnnotationFilter>): string[] => passing(desk, id, filter);
  return { desk, id, russia, assad, above, below, pass };
}

test('an empty filter lets everything pass, and says that it is none', () => {
  const { pass } = anAnnotatedDesk();
  expect(pass({})).toHaveLength(5);
  expect(isNarrow(everything)).toBe(false);
  expect(isNarrow({ ...everything, text: '  ' })).toBe(false);
  expect(isNarrow({ ...everything, severities: [1] })).toBe(true);
});

test('each field narrows, and its values are alternatives', () => {
  const { desk, pass } = anAnnotatedDesk();
  expect(pass({ kinds: ['actor', 'note'] })).toEqual(['Russia', 'café']);
  expect(pass({ kinds: ['stance'], polarities: ['for', 'mixed'] })).toEqual(['backs']);
  expect(pass({ kinds: ['note'], polarities: ['for'] })).toEqual([]);
  expect(pass({ analystIds: [desk.analyst.id], severities: [3] })).toEqual(['regime']);
  expect(pass({ analystIds: [desk.clock.newId()] })).toEqual([]);
});

test('polarity and severity each ask their own kind', () => {
  const { pass } = anAnnotatedDesk();
  expect(pass({ polarities: ['against'], severities: [3] })).toEqual(['fears', 'regime']);
});

test('an actor counts in any role, and for those that were merged into it', () => {
  const { desk, id, russia, assad, pass } = anAnnotatedDesk();
  expect(pass({ actorIds: [russia.id] })).toEqual(['Russia', 'backs']);
  expect(pass({ actorIds: [assad.id] })).toEqual(['backs']);
  const moscow = desk.actor({ name: 'Moscow', mergedIntoId: russia.id });
  desk.annotate(id, 'sanctions', aMention(moscow.id));
  expect(pass({ actorIds: [russia.id] })).toEqual(['Russia', 'backs', 'sanctions']);
  expect(pass({ actorIds: [moscow.id] })).toEqual(['Russia', 'backs', 'sanctions']);
});

test('a code stands for those below it, but not for those above', () => {
  const { above, below, pass } = anAnnotatedDesk();
  expect(pass({ termIds: [above.id] })).toEqual(['fears']);
  expect(pass({ termIds: [below.id] })).toEqual(['fears']);
  expect(pass({ termIds: ['bias.labelling', below.id] })).toEqual(['fears', 'regime']);
});

test('words are looked for in quotes, names, notes and tags, whatever their case and accents', () => {
  const { pass } = anAnnotatedDesk();
  expect(pass({ text: ' CAFE ' })).toEqual(['café']);
  expect(pass({ text: 'muller' })).toEqual(['café']);
  expect(pass({ text: 'supports assad' })).toEqual(['backs']);
  expect(pass({ text: 'russia' })).toEqual(['Russia', 'backs']);
  expect(pass({ text: 'nothing of it' })).toEqual([]);
});
