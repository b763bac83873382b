import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { runCommandLine } from '../../../electron/cli/command-line.ts';
import { buildIsFresh } from '../../../electron/launch/build.mjs';
import { built, root } from '../../../electron/launch/places.mjs';

/** The built program, which is what people run and starts four times as fast; the source, where the build is older. */
const program = buildIsFresh() ? join(built, 'main/cli.js') : join(root, 'electron/cli/main.ts');

export const sample = join(root, 'fixtures/tehran-visit.md');
export const sampleAnnotations = join(root, 'fixtures/tehran-visit.annotations.json');
export const sampleTitle = 'Putin heads to Tehran for talks with Khamenei';

export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly bytes: Buffer;
  readonly stderr: string;
}

/**
 * A folder to work in, and what is typed in it. A command line is carried out in the test's own process, all but its
 * start: that takes most of the time that a command takes. `start` runs the program as a process of its own, as anybody
 * would, for what a process alone shows: streams, signals, exit codes, locks.
 */
export class Terminal {
  readonly folder = mkdtempSync(join(tmpdir(), 'slantwise-cli-'));
  readonly workspace = join(this.folder, 'workspace');
  readonly #own = { HOME: this.folder, XDG_DATA_HOME: join(this.folder, 'data') };

  constructor() {
    onTestFinished(() => rm(this.folder, { recursive: true, force: true }));
  }

  start(...args: string[]): { readonly process: ChildProcess; readonly said: Promise<Said> } {
    const env = { ...process.env, ...this.#own, NODE_NO_WARNINGS: '1' };
    const child = spawn(process.execPath, [program, ...args], { cwd: this.folder, env });
    const [out, err] = [new Written(), new Written()];
    child.stdout.on('data', (chunk: Buffer) => out.write(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.write(chunk));
    const said = new Promise<Said>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve(whatWasSaid(code, out, err)));
    });
    return { process: child, said };
  }

  /** Carries out a command line on this folder's workspace. */
  async run(...args: string[]): Promise<Said> {
    for (const [name, value] of Object.entries(this.#own)) vi.stubEnv(name, value);
    const [stdout, stderr] = [new Written(), new Written()];
    const { signal } = new AbortController();
    const around = { stdout, stderr, cwd: this.folder, signal };
    try {
      return whatWasSaid(
        await runCommandLine([...args, '--workspace', this.workspace], around),
        stdout,
        stderr,
      );
    } finally {
      vi.unstubAllEnvs();
    }
  }

  /** The same with `--json`; standard output must be one JSON document and nothing else. */
  async json(...args: string[]): Promise<Answer> {
    const { code, stdout, stderr } = await this.run(...args, '--json');
    if (stderr !== '') throw new Error(`Standard error says: ${stderr}`);
    return { code, ...(JSON.parse(stdout) as Omit<Answer, 'code'>) };
  }

  /** Imports the sample. @returns its id */
  async withSample(): Promise<string> {
    const { result } = await this.json('import', sample);
    const [file] = (result as { files: { articleId: string }[] }).files;
    return file?.articleId ?? '';
  }
}

export interface Answer {
  readonly code: number | null;
  readonly ok: boolean;
  readonly exit: number;
  readonly result?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}

/** A stream's end, with what came out of it. */
class Written {
  readonly #chunks: Uint8Array[] = [];

  write(chunk: string | Uint8Array): void {
    this.#chunks.push(Buffer.from(chunk as Uint8Array));
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

function whatWasSaid(code: number | null, { bytes }: Written, err: Written): Said {
  return { code, bytes, stdout: bytes.toString(), stderr: err.bytes.toString() };
}
