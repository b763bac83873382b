import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import * as z from 'zod';

const RunningDesk = z.strictObject({
  pid: z.int().positive(),
  host: z.string(),
  address: z.string().regex(/^http:\/\/127\.0\.0\.1:\d+\//),
});

/**
 * An address of a desk that is open, kept where only its user can read it: a second start on the same workspace finds
 * it here and opens another window on the first, in place of a refusal. It is good once, like every address; the desk
 * puts a fresh one in its place.
 */
export class RunningDeskFile {
  readonly #file: string;

  /**
   * @param folder Slantwise's data folder; a workspace itself may lie on a shared disk
   * @param workspaceDir must exist
   */
  constructor(folder: string, workspaceDir: string) {
    const name = createHash('sha256').update(realpathSync(workspaceDir)).digest('hex').slice(0, 32);
    this.#file = path.join(folder, 'running', `${name}.json`);
  }

  /** Synchronous, so that what is there is never half written, nor older than what the caller believes. */
  write(address: string): void {
    mkdirSync(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ pid: process.pid, host: hostname(), address }), { mode: 0o600 });
    renameSync(draft, this.#file);
  }

  remove(): void {
    rmSync(this.#file, { force: true });
  }

  /**
   * @param pid the process that holds the workspace
   * @param host the machine that it runs on
   * @returns null if that process offers no window here: it is another shell, or on another machine
   */
  async addressOf(pid: unknown, host: unknown): Promise<string | null> {
    const text = await readFile(this.#file, 'utf8').catch(() => null);
    if (text === null) return null;
    const desk = RunningDesk.safeParse(parse(text));
    if (!desk.success || desk.data.pid !== pid || desk.data.host !== host || host !== hostname()) return null;
    return desk.data.address;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
