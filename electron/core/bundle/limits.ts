/** What is read of a bundle at most; docs/bundle-file.md says so to people. */
export const bundleLimits = {
  /** Bytes of the file. */
  fileBytes: 4 * 1024 ** 3,
  /** Files inside. */
  parts: 200_000,
  /** Bytes of one of them, unpacked: it is read whole. */
  partBytes: 192 * 1024 * 1024,
  /** Bytes of all of them, unpacked. */
  unpackedBytes: 16 * 1024 ** 3,
  /** Bytes of the manifest, unpacked. */
  manifestBytes: 64 * 1024 * 1024,
  /** How many times smaller packing makes what is no bomb. */
  shrinkage: 400,
  /** Brackets inside each other: what Slantwise writes has about twelve. */
  depth: 64,
  /** Records of one kind in one file inside. */
  records: 1_000_000,
  /** The logarithm of the work that a passphrase costs (scrypt's N): 18 takes about a second and 256 MB. */
  passphraseWork: 18,
} as const;
