/** An icon in one size. */
export interface Drawing {
  /** Width and height in pixels. */
  readonly size: number;
  readonly png: Buffer;
}

/**
 * An icon for Windows (ICO), with its drawings as PNG, as Windows takes them since Vista. Drawings over 256 pixels are
 * left out: the format has one byte for the size.
 */
export function ico(drawings: readonly Drawing[]): Buffer {
  const taken = drawings.filter(({ size }) => size <= 256);
  const header = Buffer.alloc(6 + 16 * taken.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(taken.length, 4);
  let offset = header.length;
  for (const [at, { size, png }] of taken.entries()) {
    const entry = 6 + 16 * at;
    // 256 is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...taken.map(({ png }) => png)]);
}

/** The kinds of drawings in an Apple icon, by size in pixels: for plain and for dense displays. */
const appleKinds: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** An icon for macOS (ICNS), with its drawings as PNG, as macOS takes them since 10.7. */
export function icns(drawings: readonly Drawing[]): Buffer {
  const parts = drawings.flatMap(({ size, png }) => (appleKinds[size] ?? []).map((kind) => block(kind, png)));
  return block('icns', Buffer.concat(parts));
}

/** Four letters, the length with these eight bytes, the content. */
function block(kind: string, content: Buffer): Buffer {
  const head = Buffer.from(`${kind}\0\0\0\0`, 'latin1');
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}
