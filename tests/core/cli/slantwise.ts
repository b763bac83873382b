import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
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

/** A folder to work in and the program, run in it as a process of its own, as anybody would. */
export class Terminal {
  readonly folder = mkdtempSync(join(tmpdir(), 'slantwise-cli-'));
  readonly workspace = join(this.folder, 'workspace');

  constructor() {
    onTestFinished(() => rm(this.folder, { recursive: true, force: true }));
  }

  start(...args: string[]): { readonly process: ChildProcess; readonly said: Promise<Said> } {
    const env = {
      ...process.env,
      HOME: this.folder,
      XDG_DATA_HOME: join(this.folder, 'data'),
      NODE_NO_WARNINGS: '1',
    };
    const child = spawn(process.execPath, [program, ...args], { cwd: this.folder, env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    const said = new Promise<Said>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        const bytes = Buffer.concat(out);
        resolve({ code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() });
      });
    });
    return { process: child, said };
  }

  /** Runs the program in this folder's workspace. */
  run(...args: string[]): Promise<Said> {
    return this.start(...args, '--workspace', this.workspace).said;
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
