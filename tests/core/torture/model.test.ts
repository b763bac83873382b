import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBackup } from '../../../electron/core/backups/backup-shelf.ts';
import { verify } from '../../../electron/core/verify.ts';
import { Workspace } from '../../../electron/core/workspace.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { addArticle } from '../../../electron/core/add-article.ts';
import { aClock } from '../../builders/clock.ts';
import { MemoryDisk } from '../../builders/memory-disk.ts';
import { aParsedArticle, noteOn, value } from '../../builders/open-workspace.ts';
import { anActor } from '../../builders/records.ts';
import { coinOf, rounds, seed } from '../../builders/torture.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };

/** What an analyst would say is there. */
interface Model {
  articles: string[];
  notes: Map<string, { readonly articleId: string; readonly text: string }>;
  actors: Map<string, string>;
  /** The step that can be taken back, with what was there before it. */
  undo: {
    readonly changeId: string;
    readonly notes: Model['notes'];
    readonly actors: Model['actors'];
  } | null;
}

class Real {
  disk = new MemoryDisk();
  readonly clock = aClock({ desk: 11 });
  desk: Workspace | null = null;

  async open(): Promise<Workspace> {
    this.desk ??= value(
      await Workspace.open('/desk', { clock: this.clock, analystName: 'M. Idris', files: this.disk }),
    );
    return this.desk;
  }

  async close(): Promise<void> {
    await this.desk?.close();
    this.desk = null;
  }
}

type Step = fc.AsyncCommand<Model, Real>;

function nth<T>(all: Iterable<T>, number: number): T | undefined {
  const list = [...all];
  return list[number % Math.max(1, list.length)];
}

/** Runs a command that must succeed, and remembers how to take it back. */
async function step(model: Model, real: Real, command: Command, alter: () => void): Promise<void> {
  const desk = await real.open();
  const done = value(await desk.run(command));
  if (!done.saved) throw new Error('It was not saved.');
  model.undo = { changeId: done.change.id, notes: new Map(model.notes), actors: new Map(model.actors) };
  alter();
}

/** What is not as the analyst would say. */
async function differences(model: Model, real: Real): Promise<string[]> {
  const desk = await real.open();
  const notes = new Map<string, unknown>();
  for (const articleId of model.articles) {
    for (const { id, body } of value(await desk.openArticle(articleId)).annotations.values())
      notes.set(id, { articleId, text: body.kind === 'note' ? body.text : '' });
  }
  const actors = new Map([...desk.state.values('actors')].map(({ id, name }) => [id, name]));
  const { problems } = await verify(desk, job);
  return [
    ...(isDeepStrictEqual(notes, model.notes) ? [] : ['The notes are others.']),
    ...(isDeepStrictEqual(actors, model.actors) ? [] : ['The actors are others.']),
    ...problems.map(({ message }) => message).filter((message) => !message.includes('cut off')),
  ];
}

const command = (
  name: string,
  run: (model: Model, real: Real) => Promise<void>,
  check: (model: Model) => boolean = () => true,
): Step => ({
  check: (model) => check(model),
  run,
  toString: () => name,
});

const steps: fc.Arbitrary<Step>[] = [
  fc.nat({ max: 999 }).map((number) =>
    command(`import ${number}`, async (model, real) => {
      const added = await addArticle(
        await real.open(),
        aParsedArticle(`The minister spoke, ${number}.`),
        'x.txt',
      );
      const { articleId, known } = value(added);
      if (!known) model.articles.push(articleId);
      if (!known) model.undo = null;
    }),
  ),
  fc
    .tuple(fc.nat(), fc.nat({ max: 9 }), fc.string({ maxLength: 30, unit: 'grapheme' }))
    .map(([which, at, words]) =>
      command(
        `note ${which}`,
        async (model, real) => {
          const articleId = nth(model.articles, which) ?? '';
          const id = real.clock.newId();
          const text = `note ${words}`;
          await step(model, real, noteOn(articleId, at, at + 3, text, id), () =>
            model.notes.set(id, { articleId, text }),
          );
        },
        ({ articles }) => articles.length > 0,
      ),
    ),
  fc.tuple(fc.nat(), fc.nat()).map(([which, text]) =>
    command(
      `edit ${which}`,
      async (model, real) => {
        const [id, { articleId, text: before }] = nth(model.notes, which) ?? [
          '',
          { articleId: '', text: '' },
        ];
        const body = { kind: 'note' as const, text: `${before}, ${text}`, tags: [] };
        await step(model, real, { type: 'annotation.edit', articleId, id, body }, () =>
          model.notes.set(id, { articleId, text: body.text }),
        );
      },
      ({ notes }) => notes.size > 0,
    ),
  ),
  fc.nat().map((which) =>
    command(
      `delete ${which}`,
      async (model, real) => {
        const [id, { articleId }] = nth(model.notes, which) ?? ['', { articleId: '' }];
        await step(model, real, { type: 'annotation.delete', articleId, ids: [id] }, () =>
          model.notes.delete(id),
        );
      },
      ({ notes }) => notes.size > 0,
    ),
  ),
  fc.nat().map((number) =>
    command(`actor ${number}`, async (model, real) => {
      const actor = anActor({ id: real.clock.newId(), name: `Actor ${number}` });
      await step(model, real, { type: 'actor.create', actor }, () => model.actors.set(actor.id, actor.name));
    }),
  ),
  fc.constant(
    command(
      'undo',
      async (model, real) => {
        const { undo } = model;
        if (undo === null) return;
        const desk = await real.open();
        value(await desk.run({ type: 'change.revert', changeId: undo.changeId, intent: 'undo' }));
        Object.assign(model, { notes: undo.notes, actors: undo.actors, undo: null });
      },
      ({ undo }) => undo !== null,
    ),
  ),
  fc.constant(command('fold', async (_model, real) => void value(await (await real.open()).compact()))),
  fc.constant(command('back up', async (_model, real) => void value(await makeBackup(await real.open())))),
  fc.constant(command('restart', (_model, real) => real.close())),
  fc.nat().map((start) =>
    command(`power cut ${start}`, async (_model, real) => {
      const desk = await real.open();
      const after = real.disk.afterPowerCut(coinOf(start));
      await desk.close(); // the old one lets go of a disk that nobody sees any more
      real.disk = after;
      real.desk = null;
    }),
  ),
  fc.constant(
    command('look', async (model, real) => {
      const found = await differences(model, real);
      if (found.length > 0) throw new Error(found.join(' '));
    }),
  ),
];

test(`whatever an analyst does, with restarts and power cuts between, is what is there (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 60 }), async (commands) => {
      const real = new Real();
      const model: Model = { articles: [], notes: new Map(), actors: new Map(), undo: null };
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await real.close();
      expect(await differences(model, real)).toEqual([]);
      await real.close();
    }),
    { seed, numRuns: rounds(25, 2000) },
  );
});
