import { lossInLines } from '../../../electron/cli/losses.ts';
import { describe, expect, test } from 'vitest';
import { readActors } from '../../../electron/core/actors-file/read-actors.ts';
import type { ReadActors } from '../../../shared/actors/actor-entry.ts';
import type { ActorRemark } from '../../../shared/actors/actor-remark.ts';
import { planImport, type ImportPlan } from '../../../shared/actors/plan-import.ts';
import { actorRemarksEn } from '../../../shared/words/actor-remarks-en.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const refusal = (content: string | Uint8Array): unknown => {
  const read = readActors({ name: 'x', bytes: typeof content === 'string' ? bytesOf(content) : content });
  return read.ok ? null : read.error.details['reason'];
};
function read(text: string): ReadActors {
  const found = readActors({ name: 'x', bytes: bytesOf(text) });
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}
function plan(desk: TestWorkspace, text: string): ImportPlan {
  return planImport(desk.state, read(text).entries, desk.clock.newId);
}
function take(desk: TestWorkspace, text: string): ImportPlan {
  const planned = plan(desk, text);
  desk.do({
    type: 'batch',
    label: { action: 'actor.import', subject: 'x' },
    commands: [...planned.commands],
  });
  return planned;
}
const inWords = ({ what, name }: ActorRemark): string => actorRemarksEn[what](name);
const lines = ({ planned }: ImportPlan): unknown[] =>
  planned.map(({ line, name, outcome, remarks }) => [line, name, outcome, ...remarks.map(inWords)]);

describe('a table of actors', () => {
  test.each([
    ['commas', 'name,country,aliases\nIran,irn,"Persia [en /1935] | ایران"\n'],
    ['semicolons and a mark', '\ufeffCountry;Name;Aliases\r\nIRN;Iran;Persia [en /1935]|ایران\r\n'],
    ['tabs', 'name\taliases\tcountry\nIran\tPersia [en /1935] | ایران\tIRN'],
    ['a hint', 'sep=;\nname;country;aliases\n Iran ; IRN ;Persia [en /1935] | ایران'],
  ])('is read with %s', (_, text) => {
    expect(read(text).entries).toEqual([
      {
        line: text.startsWith('sep') ? 3 : 2,
        id: null,
        fields: {
          name: 'Iran',
          country: 'IRN',
          aliases: [
            { text: 'Persia', language: 'en', validFrom: null, validTo: '1935' },
            { text: 'ایران', language: null, validFrom: null, validTo: null },
          ],
        },
        references: {},
      },
    ]);
  });

  test('says by its lines what it could not take, and what it passed over', () => {
    const { entries, refused, losses } = read(
      'name,country,weight,note\nIran,IRN,3,"two\nlines"\n,RUS,,\nRussia,Russland,,\n\nSyria,SYR,,,too much\nIraq,,,',
    );
    expect(entries.map(({ line, fields }) => [line, fields.name])).toEqual([
      [2, 'Iran'],
      [8, 'Iraq'],
    ]);
    expect(refused.map(({ line, name, remark }) => `${line} ${name}: ${inWords(remark)}`)).toEqual([
      '4 : An actor needs a name.',
      '5 Russia: “RUSSLAND” is not a country code of three letters, such as RUS.',
      '7 Syria: The row has more cells than there are columns.',
    ]);
    expect(losses.flatMap(lossInLines)).toEqual(['The column “weight” is not known and was passed over.']);
  });

  test.each([
    ['an empty file', '', 'actors-unknown'],
    ['a letter', 'Dear Sir,\nhere are the actors', 'actors-unknown'],
    ['bytes', new Uint8Array([0, 1, 2, 3, 0, 0, 0, 255]), 'actors-unknown'],
    ['a quotation mark left open', 'name,note\nIran,"and so on\nRussia,x', 'actors-damaged'],
    ['two columns of one name', 'name,Name\nIran,x', 'actors-damaged'],
    ['broken JSON', '{"format":', 'actors-damaged'],
    ['brackets in brackets', '['.repeat(200_000), 'actors-damaged'],
    ['other JSON', '{"actors": 3}', 'actors-unknown'],
    [
      'a file of the future',
      '{"format":"slantwise-actors","schemaVersion":99,"actors":[]}',
      'actors-too-new',
    ],
    ['a table without end', `name\n${'x\n'.repeat(30_001)}`, 'actors-too-large'],
  ])('is refused in words for %s', (_, content, reason) => {
    expect(refusal(content)).toBe(reason);
  });

  test('of JSON is refused record by record', () => {
    const { entries, refused } = read(
      '[{"name":"Iran"},{"name":7},3,{"name":"x","__proto__":{"a":1}},{"name":"y","z":1}]',
    );
    expect(entries.map(({ fields }) => fields.name)).toEqual(['Iran']);
    expect(refused.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });
});

describe('taking in a table', () => {
  test('adds what is new, alters what is there by id or name, and keeps what the table does not say', () => {
    const desk = aWorkspace();
    const iran = desk.actor({ name: 'Iran', note: 'kept', country: 'IRN' });
    const twins = [desk.actor({ name: 'Ali' }), desk.actor({ name: 'Ali' })];
    const planned = take(
      desk,
      `id,name,parent,kind\n,Iran,,civilian population\n,Rouhani,Iran,\n,Ali,,\n${twins[0]?.id},Ali,,\n,Rouhani,,\n,Quds,IRGC,cult`,
    );
    expect(lines(planned)).toEqual([
      [2, 'Iran', 'changed'],
      [3, 'Rouhani', 'added'],
      [4, 'Ali', 'refused', 'Several actors are called “Ali”: the id must say which one is meant.'],
      [5, 'Ali', 'same'],
      [6, 'Rouhani', 'refused', 'Line 3 describes this actor already.'],
      [
        7,
        'Quds',
        'added',
        'The codebook has no kind of actor called “cult”.',
        'There is no actor called “IRGC”.',
      ],
    ]);
    const after = [...desk.state.values('actors')];
    expect(after.find(({ id }) => id === iran.id)).toEqual({ ...iran, kindId: 'actor-kind.population' });
    expect(after.find(({ name }) => name === 'Rouhani')?.parentId).toBe(iran.id);
    const undone = desk.journal.at(-1)?.id ?? '';
    desk.do({ type: 'change.revert', changeId: undone, intent: 'undo' });
    expect([...desk.state.values('actors')]).toEqual([iran, ...twins]);
  });

  test('lets actors change places, and breaks a circle with a word', () => {
    const desk = aWorkspace();
    const above = desk.actor({ name: 'above' });
    const below = desk.actor({ name: 'below', parentId: above.id });
    take(desk, 'name,parent\nabove,below\nbelow,');
    expect(desk.state.get('actors', above.id)?.parentId).toBe(below.id);
    expect(lines(plan(desk, 'name,parent\nbelow,above\nnew,new'))).toEqual([
      [2, 'below', 'same', 'It would be part of itself; this was left out.'],
      [3, 'new', 'added', 'An actor cannot be part of itself.'],
    ]);
  });

  test('never merges', () => {
    const desk = aWorkspace();
    const [iran, persia] = [desk.actor({ name: 'Iran' }), desk.actor({ name: 'Persia' })];
    expect(lines(plan(desk, 'name,merged_into\nPersia,Iran'))).toEqual([
      [2, 'Persia', 'same', 'Whom it was merged into is not changed by an import.'],
    ]);
    take(desk, `id,distinct_from\n${persia.id},${iran.id}`);
    expect(desk.state.get('actors', persia.id)?.distinctFromIds).toEqual([iran.id]);
  });
});
