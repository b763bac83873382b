import { describe, expect, test } from 'vitest';
import { FirstMentions } from '../../renderer/article/first-mentions.ts';
import { foldAnnotations } from '../../renderer/article/fold-annotations.ts';
import { cardOf } from '../../renderer/article/margin-card.ts';
import { turnToNext } from '../../renderer/article/pick-cycle.ts';
import { articleEn } from '../../renderer/words/en/article.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { namesFrom } from '../../shared/words/names.ts';
import { vocabularyEn } from '../../shared/words/vocabulary-en.ts';
import { aBiasNote, aMention, aStance } from '../builders/bodies.ts';
import { aWorkspace } from '../builders/workspace.ts';

const desk = aWorkspace();
const { document } = desk.article({
  text: 'Putin met Khamenei. Ushakov, a loaded liar, said Putin opposes the crooked deal.',
});
const [putin, khamenei, ushakov] = ['Putin', 'Khamenei', 'Ushakov'].map((name) => desk.actor({ name }).id);
const note = (quote: string, body: Annotation['body']): Annotation =>
  desk.annotate(document.articleId, quote, body);
const notes = [
  note('Putin', aMention(putin ?? '')),
  note('Khamenei', aMention(khamenei ?? '')),
  note('Ushakov', aMention(ushakov ?? '')),
  note('loaded liar', aBiasNote()),
  note('Putin opposes', aStance({ holder: { type: 'actor', actorId: putin ?? '' } })),
  note('crooked', aBiasNote({ codeId: 'bias.labelling' })),
];
const firsts = new FirstMentions(notes, (id) => id);
const say = {
  names: namesFrom(desk.state, vocabularyEn),
  vocabulary: vocabularyEn,
  words: articleEn,
  signOf: () => undefined,
  isFirstMention: (id: string) => firsts.isFirst(id),
};
const cards = (room: number, selectedId: string | null = null): string[][] =>
  foldAnnotations(notes, room, selectedId).map((fold) => {
    const card = cardOf(fold, say);
    return [card?.entries.map(({ label }) => label).join(' · ') ?? '', card?.detail ?? ''];
  });

describe('a paragraph’s cards', () => {
  test('its actors share one, and say whether they are new', () => {
    expect(cards(400)[0]).toEqual(['Putin · Khamenei · Ushakov', '3 actors, first mentions']);
  });

  test('each of the others has its own while there is room', () => {
    expect(cards(400).map(([title]) => title)).toEqual([
      'Putin · Khamenei · Ushakov',
      'Loaded wording',
      'Putin ▼ the ceasefire will hold',
      'Labelling',
    ]);
  });

  test('neighbours of one kind are folded where they crowd', () => {
    expect(cards(170)).toContainEqual(['Loaded wording · Labelling', '']);
  });

  test('the selected annotation keeps a card of its own', () => {
    expect(cards(0, notes[1]?.id).map(([title]) => title)).toContain('Khamenei');
    expect(cards(0, notes[1]?.id)[0]?.[0]).toBe('Putin · Ushakov');
  });
});

test('when the first mention is deleted, the next one becomes the first', () => {
  const first = notes[0];
  const later = note('Putin opposes', aMention(putin ?? ''));
  const mentions = new FirstMentions([...notes, later], (id) => id);
  expect([mentions.isFirst(first?.id ?? ''), mentions.isFirst(later.id)]).toEqual([true, false]);
  const moved = mentions.update(first?.id ?? '', undefined);
  expect(mentions.isFirst(later.id)).toBe(true);
  expect(moved).toContain(later.anchors[0]?.start);
});

test('actors that were merged have one first mention, and two again when they are themselves', () => {
  const [first, second] = notes;
  const mentions = new FirstMentions(notes, (id) => id);
  expect(mentions.isFirst(second?.id ?? '')).toBe(true);
  mentions.resolveWith((id) => (id === khamenei ? (putin ?? '') : id));
  expect([mentions.isFirst(first?.id ?? ''), mentions.isFirst(second?.id ?? '')]).toEqual([true, false]);
  mentions.update(first?.id ?? '', undefined);
  expect(mentions.isFirst(second?.id ?? '')).toBe(true);
  mentions.resolveWith((id) => id);
  expect(mentions.isFirst(second?.id ?? '')).toBe(true);
});

test('clicks at one place go through the annotations there, and round again', () => {
  const ids = ['short', 'longer', 'longest'];
  const first = turnToNext(ids, null)[0] ?? '';
  const second = turnToNext(ids, first)[0] ?? '';
  const third = turnToNext(ids, second)[0] ?? '';
  expect([first, second, third, turnToNext(ids, third)[0]]).toEqual(['short', 'longer', 'longest', 'short']);
  expect(turnToNext(ids, 'elsewhere')[0]).toBe('short');
});
