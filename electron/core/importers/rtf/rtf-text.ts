import { charsetEncoding, codePage } from './code-pages.ts';
import { signs, targets, type Target } from './rtf-words.ts';
import { rtfTokens, type RtfToken } from './rtf-tokens.ts';

export interface RtfParagraph {
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'list-item';
  readonly bold: boolean;
  /** Half points, of its first letters. */
  readonly size: number;
}

export interface RtfText {
  readonly paragraphs: readonly RtfParagraph[];
  readonly notes: readonly string[];
  readonly title: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`, as far as it is given. */
  readonly created: string | null;
  readonly images: number;
  readonly comments: number;
  readonly tracked: boolean;
}

interface Group {
  target: Target;
  encoding: string | null;
  /** Bytes that stand for a letter given by its number (`\uc`). */
  fallback: number;
  bold: boolean;
  hidden: boolean;
  size: number;
}

/** Reads Rich Text with its groups on a stack of our own: nesting costs no more than its bytes. */
export function rtfText(bytes: Uint8Array): RtfText {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) reader.take(token);
  return reader.end();
}

class RtfReader {
  readonly #groups: Group[] = [];
  #group: Group = { target: 'body', encoding: null, fallback: 1, bold: false, hidden: false, size: 24 };
  readonly #fonts = new Map<number, string | null>();
  #font = 0;
  #codePage = 'windows-1252';
  readonly #written: Record<Exclude<Target, 'none' | 'fonts'>, string> = {
    body: '',
    note: '',
    title: '',
    author: '',
    created: '',
  };
  #pending: number[] = [];
  /** Bytes still to be passed over: they say again what a number said. */
  #skip = 0;
  #kind: RtfParagraph['kind'] = 'paragraph';
  #bold = true;
  #size: number | null = null;
  readonly #paragraphs: RtfParagraph[] = [];
  readonly #notes: string[] = [];
  #images = 0;
  #comments = 0;
  #tracked = false;

  take(token: RtfToken): void {
    if (token.type === 'byte') {
      if (this.#skip > 0) this.#skip--;
      else this.#pending.push(token.byte);
      return;
    }
    this.#decode();
    this.#skip = 0;
    if (token.type === 'open') this.#groups.push({ ...this.#group });
    else if (token.type === 'close') this.#close();
    else this.#word(token.word, token.value);
  }

  end(): RtfText {
    this.#decode();
    this.#endParagraph();
    const { title, author, created } = this.#written;
    return {
      paragraphs: this.#paragraphs,
      notes: this.#notes,
      title: title.trim() || null,
      author: author.trim() || null,
      created: created === '' ? null : created.slice(1),
      images: this.#images,
      comments: this.#comments,
      tracked: this.#tracked,
    };
  }

  #close(): void {
    const closed = this.#group;
    const outer = this.#groups.pop();
    if (outer === undefined) return;
    this.#group = outer;
    if (closed.target === 'note' && outer.target !== 'note') {
      this.#notes.push(this.#written.note.trim());
      this.#written.note = '';
      if (outer.target === 'body') this.#write(`[${this.#notes.length}]`);
    }
  }

  #word(word: string, value: number | null): void {
    const group = this.#group;
    const target = targets.get(word);
    // A picture comes in a second form for old programs.
    if (word === 'shppict' || (word === 'pict' && group.target !== 'none')) this.#images++;
    if (word === 'listtext' || word === 'pntext') this.#kind = 'list-item';
    if (word === 'annotation') this.#comments++;
    if (word === '*') group.target = 'none';
    else if (target !== undefined) {
      // What can be left out is read all the same when its meaning is known.
      if (group.target !== 'none' || target !== 'none') group.target = target;
    } else if (signs.has(word)) this.#write(signs.get(word) ?? '');
    else this.#state(group, word, value);
  }

  #state(group: Group, word: string, value: number | null): void {
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
      case 'row':
        if (group.target === 'body') this.#endParagraph();
        else this.#write('\n');
        break;
      case 'pard':
        this.#kind = 'paragraph';
        break;
      case 'ls':
        this.#kind = 'list-item';
        break;
      case 'outlinelevel':
        if ((value ?? 9) < 9) this.#kind = 'heading';
        break;
      case 'b':
        group.bold = value !== 0;
        break;
      case 'plain':
        Object.assign(group, { bold: false, hidden: false, size: 24 });
        break;
      case 'v':
      case 'deleted':
        group.hidden = value !== 0;
        if (word === 'deleted') this.#tracked = true;
        break;
      case 'revised':
        this.#tracked = true;
        break;
      case 'fs':
        group.size = value ?? 24;
        break;
      case 'uc':
        group.fallback = Math.min(Math.max(value ?? 1, 0), 10);
        break;
      case 'u':
        this.#write(String.fromCharCode(((value ?? 0) + 0x10000) & 0xffff));
        this.#skip = group.fallback;
        break;
      case 'ansicpg':
        this.#codePage = codePage(value);
        break;
      case 'mac':
        this.#codePage = codePage(10000);
        break;
      case 'f':
        this.#font = value ?? 0;
        if (group.target !== 'fonts') group.encoding = this.#fonts.get(this.#font) ?? null;
        break;
      case 'fcharset':
        if (group.target === 'fonts') this.#fonts.set(this.#font, charsetEncoding(value));
        break;
      case 'yr':
      case 'mo':
      case 'dy':
        if (group.target === 'created') this.#written.created += `-${String(value ?? 0).padStart(2, '0')}`;
        break;
      default: // the rest is of looks alone
    }
  }

  #decode(): void {
    if (this.#pending.length === 0) return;
    const text = new TextDecoder(this.#group.encoding ?? this.#codePage).decode(
      Uint8Array.from(this.#pending),
    );
    this.#pending = [];
    this.#write(text);
  }

  #write(text: string): void {
    const { target, hidden, bold, size } = this.#group;
    if (target === 'none' || target === 'fonts' || target === 'created' || hidden) return;
    this.#written[target] += text;
    if (target === 'body' && text.trim() !== '') {
      this.#bold &&= bold;
      this.#size ??= size;
    }
  }

  #endParagraph(): void {
    const text = this.#written.body.replace(/ \| $/, '').trim();
    if (text !== '') {
      this.#paragraphs.push({ text, kind: this.#kind, bold: this.#bold, size: this.#size ?? 24 });
    }
    this.#written.body = '';
    this.#bold = true;
    this.#size = null;
  }
}
