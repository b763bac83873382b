import { Workspace } from '../../electron/core/workspace.ts';
import type { KeptChange } from '../../electron/core/workspace-options.ts';
import type { FileLayer } from '../../electron/core/storage/file-layer.ts';
import { addArticle } from '../../electron/core/add-article.ts';
import type { Problem } from '../../electron/core/problem.ts';
import { verify } from '../../electron/core/verify.ts';
import { apply } from '../../shared/changes/apply.ts';
import type { SequencedChange } from '../../shared/changes/change.ts';
import { WorkspaceState } from '../../shared/changes/state.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { Result } from '../../shared/errors.ts';
import type { Clock, Id } from '../../shared/schema/ids.ts';
import { aClock } from './clock.ts';
import { aParsedArticle } from './open-workspace.ts';
import { pictureOf } from './state-picture.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };

/**
 * Watches a workspace from outside and knows what must be there: what was acknowledged, and nothing that was never
 * decided. It applies the changes by itself to a state of its own, without any file.
 */
export class Witness {
  readonly clock: Clock = aClock();
  readonly decided: SequencedChange[] = [];
  /** The last change that was called saved. */
  saved = 0;
  #start: WorkspaceState | null = null;

  async open(files: FileLayer, dir = '/desk'): Promise<Result<Workspace>> {
    const opened = await Workspace.open(dir, { clock: this.clock, analystName: 'M. Idris', files });
    if (!opened.ok) return opened;
    const workspace = opened.value;
    if (workspace.seq === 0) this.#start ??= copyOf(workspace.state);
    workspace.subscribe((change) => this.decided.push(change));
    return opened;
  }

  async run(workspace: Workspace, command: Command): Promise<Result<KeptChange>> {
    const done = await workspace.run(command);
    if (done.ok && done.value.saved) this.saved = Math.max(this.saved, done.value.seq);
    return done;
  }

  async add(workspace: Workspace, text: string): Promise<Id | null> {
    const added = await addArticle(workspace, aParsedArticle(text), 'test.txt');
    if (!added.ok) return null;
    const { articleId } = added.value;
    if (workspace.keeping.failure === null) this.saved = Math.max(this.saved, workspace.seq);
    return articleId;
  }

  /** Everything that waited is on the disk now. */
  allSaved(workspace: Workspace): void {
    if (workspace.keeping.failure === null) this.saved = Math.max(this.saved, workspace.seq);
  }

  /** What was found wanting in a workspace that was opened again; nothing when all is as it must be. */
  async complaints(workspace: Workspace): Promise<string[]> {
    const { seq } = workspace;
    const last = this.decided.at(-1)?.seq ?? 0;
    const complaints: string[] = [];
    if (seq < this.saved)
      complaints.push(`Change ${this.saved} was called saved; the last one here is ${seq}.`);
    if (seq > last) complaints.push(`Change ${seq} was never decided; the last one is ${last}.`);
    for (const id of workspace.state.tables.articles.keys()) await workspace.openArticle(id);
    const expected = JSON.stringify(this.#pictureAt(seq, workspace.state));
    if (JSON.stringify(pictureOf(workspace.state)) !== expected)
      complaints.push(`The state is not the one that changes 1 to ${seq} make.`);
    const { problems } = await verify(workspace, job);
    complaints.push(...problems.filter((problem) => !isTornLine(problem)).map(({ message }) => message));
    return complaints;
  }

  /** Goes on from what a workspace holds: what came after was never saved. */
  forgetAfter(seq: number): void {
    while ((this.decided.at(-1)?.seq ?? 0) > seq) this.decided.pop();
  }

  #pictureAt(seq: number, like: WorkspaceState): unknown {
    if (this.#start === null) return pictureOf(like); // nothing was ever open: anything new is right
    const state = copyOf(this.#start);
    for (const [id, { document }] of like.open) state.open.set(id, { document, annotations: new Map() });
    const bySeq = new Map(this.decided.map((known) => [known.seq, known]));
    for (let each = 1; each <= seq; each++) {
      const known = bySeq.get(each);
      if (known !== undefined) apply(state, known.change);
    }
    return pictureOf(state);
  }
}

function isTornLine({ message }: Problem): boolean {
  return message.includes('cut off');
}

/** A state of its own, with nothing open. */
export function copyOf(state: WorkspaceState): WorkspaceState {
  const tables = Object.fromEntries(
    Object.entries(state.tables).map(([name, records]) => [name, new Map<string, unknown>(records)]),
  ) as unknown as WorkspaceState['tables'];
  return new WorkspaceState(tables, new Map(state.counts), new Map(state.usage));
}
