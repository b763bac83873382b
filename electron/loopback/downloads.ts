import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../core/content-security-policy.ts';

export interface Download {
  /** The file's name, as people see it. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** An export that nobody fetches is let go of. */
const keptMs = 10 * 60_000;

/** Finished exports, in memory until the page fetches them. Each can be fetched once. */
export class Downloads {
  readonly #waiting = new Map<string, { readonly file: Download; readonly expiry: NodeJS.Timeout }>();

  /** @returns its address, relative to the page */
  offer(file: Download): string {
    const id = randomBytes(16).toString('base64url');
    const expiry = setTimeout(() => this.#waiting.delete(id), keptMs).unref();
    this.#waiting.set(id, { file, expiry });
    return `download/${id}`;
  }

  /** @returns null if there is none of this id, or it has been taken */
  take(id: string): Download | null {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return null;
    clearTimeout(waiting.expiry);
    this.#waiting.delete(id);
    return waiting.file;
  }
}

export function answerWithDownload(response: ServerResponse, file: Download): void {
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': file.mediaType,
    'Content-Length': file.bytes.length,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeExtendedValue(file.name)}`,
    'Cache-Control': 'no-store',
  });
  response.end(file.bytes);
}

/** RFC 8187, section 3.2: of what `encodeURIComponent` leaves alone, these are no attribute characters. */
function encodeExtendedValue(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
