/**
 * Expected failure is a value. Bugs throw and are caught once, in the core's dispatch.
 *
 * Each code has one wording and one place on the screen (renderer/app/notices.ts); `details.reason`
 * narrows a code where the wording needs it.
 */
export const errorCodes = [
  'invalid',
  'not-found',
  'conflict',
  'anchor-lost',
  'format',
  'cancelled',
  'locked',
  'disk-full',
  'disk-refused',
  'corrupt',
  'too-new',
  'unauthorized',
  'disconnected',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What a detail may hold: plain data that survives JSON and structured clone. */
export type Detail = string | number | boolean | null | readonly Detail[];

export interface AppError {
  readonly code: ErrorCode;
  /** One English sentence: what is wrong and what was kept. For logs and the command line. */
  readonly message: string;
  readonly details: Readonly<Record<string, Detail>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, Detail>> = {},
): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: { code, message, details } };
}

/** For a switch that must name every case: reached only when the type was a lie. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
