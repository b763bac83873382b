import { createClient, type Client } from '../../shared/api/client.ts';
import type { DeskEvent } from '../../shared/api/desk-event.ts';
import type { DeskSnapshot } from '../../shared/api/desk-snapshot.ts';
import type { Transport } from '../../shared/api/transport.ts';
import type { SequencedChange } from '../../shared/changes/change.ts';
import { advance, type UndoStack } from '../../shared/changes/undo-stack.ts';
import { numberedCodes } from '../../shared/codebook/numbered-codes.ts';
import { ownUsage } from '../../shared/codebook/term-usage.ts';
import { weightOf, type Command } from '../../shared/commands/command.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import type { Desk, Jobs } from './desk.ts';
import { createNotices } from './notices.ts';
import { Panes } from './panes.ts';
import { rememberNow } from './remember.ts';
import { Replica } from './replica.ts';
import { allSaved, isFailureToKeep, LONG_COMMAND, type Saving } from './saving.ts';
import { sessionFrom, type Session } from './session.ts';
import { createStore } from './store.ts';
import { nothingSuggested, type Suggesting } from './suggesting.ts';

/** Milliseconds after which a core that did not answer is asked again. */
const ASK_AGAIN = 2000;

/** Connects to the core. Events that arrive before the snapshot are kept for it. */
export async function openDesk(transport: Transport, clock: Clock): Promise<Result<Desk>> {
  const client = createClient(transport);
  const early: DeskEvent[] = [];
  let receive = (event: DeskEvent): void => void early.push(event);
  client.subscribe((event) => receive(event));
  const opened = await client.call('desk.open', {});
  if (!opened.ok) return opened;
  const desk = createDesk(client, clock, opened.value);
  receive = desk.receive;
  for (const event of early) receive(event);
  void fetchLibrary(client, desk.replica, opened.value.before);
  transport.onConnection?.(desk.connectionIs);
  return ok(desk);
}

/** The rest of the library, part by part; the desk is used meanwhile. */
async function fetchLibrary(client: Client, replica: Replica, from: string | null): Promise<void> {
  for (let before = from; before !== null;) {
    const asked = before;
    before = await replica.addPage(async () => {
      const page = await client.call('library.page', { before: asked });
      return page.ok ? page.value : null;
    });
  }
}

/** Findings that are told above the desk, as long as they last or until they are read. */
const haveBanner: readonly unknown[] = ['lost-steps', 'clock-set-back'];

interface ConnectedDesk extends Desk {
  receive(event: DeskEvent): void;
  connectionIs(connected: boolean): void;
}

function createDesk(client: Client, clock: Clock, snapshot: DeskSnapshot): ConnectedDesk {
  const { analystId, deskState, shell, migrated, rescued, findings } = snapshot;
  const replica = new Replica();
  replica.load(snapshot);
  const usesOfCodes = ownUsage(replica.state, 'bias');
  const notices = createNotices();
  const session = createStore<Session>(
    sessionFrom(deskState, (id) => replica.state.get('articles', id)?.deletedAt === null),
  );
  const undoStack = createStore<UndoStack>(snapshot.undo);
  const saving = createStore<Saving>({ ...allSaved, keeping: snapshot.keeping });
  const jobs = createStore<Jobs>({ running: new Map() });
  const menuListeners = new Set<(command: string) => void>();
  // What has a banner of its own is not told in passing too.
  for (const error of findings) {
    if (!haveBanner.includes(error.details['reason'])) notices.tell({ type: 'failed', error });
  }
  let reopening: Promise<void> | null = null;
  let wasCut = false;
  let isWaiting = false;

  /** After a gap in the changes: everything anew, at the same place. */
  async function reopen(): Promise<void> {
    const again = await client.call('desk.open', {});
    if (!again.ok) {
      saving.set({ failure: again.error });
      return;
    }
    replica.load(again.value);
    undoStack.set(again.value.undo);
    saving.set({ failure: null, keeping: again.value.keeping });
    void fetchLibrary(client, replica, again.value.before);
    const { articleId } = session.get();
    if (articleId === null) return;
    await replica.openArticle(articleId, async () => {
      const article = await client.call('article.open', { articleId });
      return article.ok ? article.value : null;
    });
  }

  async function catchUp(): Promise<void> {
    reopening ??= reopen().finally(() => (reopening = null));
    await reopening;
  }

  /** A call got no answer, though the stream of events may never have noticed: asks until there is one. */
  async function catchUpOnceItAnswers(): Promise<void> {
    if (isWaiting) return;
    isWaiting = true;
    while (saving.get().failure?.code === 'disconnected') {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
      await catchUp();
    }
    isWaiting = false;
  }

  /** @returns false when changes before this one are missing */
  function take(sequenced: SequencedChange): boolean {
    const isNew = sequenced.seq > replica.seq;
    if (!replica.receive(sequenced)) return false;
    // What may be shown is another thing from now on, and the core has the rest of it.
    if (isNew && sequenced.change.entries.some(({ table }) => table === 'blindCodings')) void catchUp();
    if (isNew && sequenced.change.analystId === analystId) {
      undoStack.set((stack) => advance(stack, sequenced.change));
    }
    return true;
  }

  /** Opens the desk anew; the steps to take back are those that the window knows, though the core has put them away. */
  async function takeLarge({ change }: SequencedChange): Promise<void> {
    const before = undoStack.get();
    const steps = change.analystId === analystId ? advance(before, change) : before;
    await catchUp();
    undoStack.set((now) => (now.undo.length < steps.undo.length ? steps : now));
  }

  const inFlight = new Set<Promise<unknown>>();
  let turn: Promise<unknown> = Promise.resolve();

  function run(command: Command, quietly?: 'quietly'): Promise<Result<SequencedChange | null>> {
    const running = carryOut(command, quietly).finally(() => inFlight.delete(running));
    inFlight.add(running);
    return running;
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = Promise.allSettled([turn]).then(async () => {
      await Promise.allSettled(inFlight);
      return work();
    });
    turn = done;
    return done;
  }

  async function carryOut(command: Command, quietly?: 'quietly'): Promise<Result<SequencedChange | null>> {
    saving.set(({ inFlight }) => ({ inFlight: inFlight + 1 }));
    const result = await (weightOf(command) < LONG_COMMAND
      ? client.call('command.run', { command })
      : runAsJob(command));
    const kept = result.ok || !isFailureToKeep(result.error);
    saving.set(({ inFlight }) => ({ inFlight: inFlight - 1, failure: kept ? null : result.error }));
    if (result.ok) {
      if (!take(result.value)) await catchUp();
      return result;
    }
    if (result.error.code === 'disconnected') void catchUpOnceItAnswers();
    if (result.error.details['reason'] === 'no-change') return ok(null);
    if (quietly === undefined) notices.tell({ type: 'failed', error: result.error });
    return result;
  }

  async function runAsJob(command: Command): Promise<Result<SequencedChange>> {
    const jobId = clock.newId();
    saving.set({ longJob: jobId });
    const result = await client.call('command.run', { command, jobId });
    saving.set(({ longJob }) => ({ longJob: longJob === jobId ? null : longJob }));
    forgetJob(jobId);
    return result;
  }

  function forgetJob(jobId: string): void {
    jobs.set(({ running }) => ({ running: new Map([...running].filter(([id]) => id !== jobId)) }));
  }

  function receive(event: DeskEvent): void {
    if (event.type === 'change') {
      if (!take(event.sequenced)) void catchUp();
    } else if (event.type === 'large-change') {
      if (event.sequenced.seq > replica.seq) void takeLarge(event.sequenced);
    } else if (event.type === 'keeping') {
      saving.set({ keeping: event.keeping });
    } else if (event.type === 'renewed') {
      void beginAnew();
    } else if (event.type === 'job') {
      const { progress } = event;
      jobs.set(({ running }) => ({ running: new Map(running).set(progress.jobId, progress) }));
    } else if (event.type === 'menu') {
      for (const listener of menuListeners) listener(event.command);
    }
  }

  /** Another state of the workspace took the place of this one: the window is opened anew, where the analyst was. */
  async function beginAnew(): Promise<void> {
    await rememberNow(desk);
    location.reload();
  }

  function connectionIs(connected: boolean): void {
    if (connected && wasCut) void catchUp();
    if (!connected) {
      const { error } = fail('disconnected', 'The connection to Slantwise is gone.');
      saving.set({ failure: error });
    }
    wasCut = !connected;
  }

  const desk: ConnectedDesk = {
    client,
    clock,
    replica,
    session,
    undoStack,
    saving,
    jobs,
    notices,
    suggestions: createStore<Suggesting>(nothingSuggested),
    panes: new Panes(),
    analystId,
    shell,
    migrated,
    rescued,
    findings,
    views: new Map(),
    places: new Map(Object.entries(deskState.places)),
    numberedCodes: numberedCodes(replica.state.values('terms'), (id) => usesOfCodes.get(id) ?? 0),
    reading: new Map(Object.entries(deskState.reading)),
    run,
    inTurn,
    forgetJob,
    onMenu: (listener) => {
      menuListeners.add(listener);
      return () => menuListeners.delete(listener);
    },
    receive,
    connectionIs,
  };
  return desk;
}
