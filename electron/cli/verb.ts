import type { AppError, Result } from '../../shared/errors.ts';
import { fail } from '../../shared/errors.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import type { Job } from '../core/jobs.ts';
import type { Workspace } from '../core/workspace.ts';
import type { WorkspaceFolder } from '../core/workspace-folder.ts';
import type { Exit } from './exit-codes.ts';
import type { Stream } from './streams.ts';
import type { Style } from './style.ts';

export interface Option {
  /** What its value is called in the help; null for one that has none. */
  readonly value: string | null;
  readonly summary: string;
}

/** What was typed after the verb, validated against its options. */
export interface Given {
  readonly operands: readonly string[];
  value(option: string): string | undefined;
  has(option: string): boolean;
  /** Whether the answer is to be JSON. */
  readonly json: boolean;
}

/** What a verb works on. */
export interface Desk {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly job: Job;
  /** The folder that relative paths are meant from. */
  readonly cwd: string;
  /** For an export that goes to standard output. */
  readonly stdout: Stream;
}

/** What became of a command: the same for people and for programs. */
export interface Outcome {
  readonly exit: Exit;
  /** For `--json`: plain data. */
  readonly data: unknown;
  /** For people; nothing when it is empty. */
  text(style: Style): string;
  /** What people should know besides, on standard error. */
  readonly remarks?: readonly string[];
}

export type Work = (desk: Desk) => Promise<Result<Outcome>>;

/** What a verb that works on the files of a closed workspace gets. */
export interface ClosedDesk extends Omit<Desk, 'workspace' | 'stdout'> {
  readonly folder: WorkspaceFolder;
}

export type FilesWork = (desk: ClosedDesk) => Promise<Result<Outcome>>;

/** How a verb is typed and what it does. */
interface VerbFacts {
  /** How it is typed, without the program's name and the options. */
  readonly usage: string;
  readonly summary: string;
  readonly operands: { readonly least: number; readonly most: number };
  readonly options: Readonly<Record<string, Option>>;
  /** What the help lists besides: formats, each with a line. */
  readonly tables?: readonly {
    readonly title: string;
    readonly rows: readonly (readonly [name: string, summary: string])[];
  }[];
}

/** A verb that works on an open workspace. Wrong use is found before it is opened. */
export interface Verb extends VerbFacts {
  /** A workspace that a desk has open will do. */
  readonly readsOnly?: true;
  plan(given: Given): Result<Work>;
}

/** A verb that works on the files, for a workspace that may not even open. */
export interface FilesVerb extends VerbFacts {
  planOnFiles(given: Given): Result<FilesWork>;
}

export type AnyVerb = Verb | FilesVerb;

export function wrongUse(message: string): { readonly ok: false; readonly error: AppError } {
  return fail('invalid', message, { reason: 'usage' });
}
