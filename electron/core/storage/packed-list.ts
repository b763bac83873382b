import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { WrittenList } from './written-list.ts';

/** The same bytes in memory of their own: what the packer gives lies in a larger piece, and would hold that. */
function alone(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

/** UTF-16 code units that are packed together, about. */
const TOGETHER = 128 * 1024;

const pack = promisify(deflateRaw);
/** Fast: what is packed is read again within minutes. */
const FAST = { level: 1 };

/**
 * Plain data that waits in memory as packed JSON: several times smaller than its objects are, and nothing that the
 * collection of garbage has to walk through.
 */
export class PackedList<E> extends WrittenList {
  readonly length: number;
  readonly #packed: readonly Buffer[];

  private constructor(length: number, packed: readonly Buffer[]) {
    super();
    this.length = length;
    this.#packed = packed;
  }

  /** Packs beside the work, a little at a time. */
  static async of<E extends object>(elements: readonly E[]): Promise<PackedList<E>> {
    const list = new ListToPack<E>();
    for (const element of elements) await list.add(JSON.stringify(element));
    return list.packed();
  }

  /** @param length of the whole list @param packed stretches of it */
  static from<E extends object>(length: number, packed: readonly Buffer[]): PackedList<E> {
    return new PackedList(length, packed);
  }

  *pieces(): Iterable<Buffer | string> {
    for (const [index, each] of this.#packed.entries()) {
      if (index > 0) yield ',';
      yield inflateRawSync(each);
    }
  }

  /** Its elements, made anew. */
  elements(): E[] {
    // What was packed here comes out as it was.
    return this.#packed.flatMap((each) => JSON.parse(`[${inflateRawSync(each).toString('utf8')}]`) as E[]);
  }
}

/** A list that is packed while its elements come. */
export class ListToPack<E extends object> {
  #length = 0;
  #text = '';
  readonly #packed: Buffer[] = [];

  /** @param json of an element */
  async add(json: string): Promise<void> {
    this.#length += 1;
    this.#text += `${this.#text === '' ? '' : ','}${json}`;
    if (this.#text.length >= TOGETHER) await this.pack();
  }

  /** Packs what came so far: for a while nothing more will. */
  async pack(): Promise<void> {
    if (this.#text === '') return;
    const text = this.#text;
    this.#text = '';
    this.#packed.push(alone(await pack(text, FAST)));
  }

  async packed(): Promise<PackedList<E>> {
    await this.pack();
    return PackedList.from(this.#length, this.#packed);
  }
}
