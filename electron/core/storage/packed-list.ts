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
    const packed: Buffer[] = [];
    let text = '';
    const put = async (): Promise<void> => {
      packed.push(alone(await pack(text, FAST)));
      text = '';
    };
    for (const element of elements) {
      text += `${text === '' ? '' : ','}${JSON.stringify(element)}`;
      if (text.length >= TOGETHER) await put();
    }
    if (text !== '') await put();
    return new PackedList(elements.length, packed);
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
