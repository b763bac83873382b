import type { Change } from '../../../shared/changes/change.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { Manifest } from './manifest.ts';
import { OpenBundle } from './open-bundle.ts';
import type { ArticlePart, SharedParts } from './parts.ts';

/** All that a bundle holds, validated. */
export interface BundleContent {
  readonly manifest: Manifest;
  readonly signedBy: string | null;
  readonly shared: SharedParts;
  readonly articles: readonly ArticlePart[];
  readonly history: readonly Change[];
}

/**
 * Reads a whole bundle that is in memory: one that rides in a PDF. Larger ones are opened and read part by part.
 * @param name the file's, for people
 * @returns `format` with a `BundleRefusal` as its reason
 */
export async function readBundle(
  name: string,
  bytes: Uint8Array,
  passphrase: string | null = null,
): Promise<Result<BundleContent>> {
  const opened = await OpenBundle.open({ name, bytes }, passphrase);
  if (!opened.ok) return opened;
  const bundle = opened.value;
  try {
    const shared = await bundle.shared();
    if (!shared.ok) return shared;
    const articles: ArticlePart[] = [];
    for (const id of bundle.articleIds) {
      const part = await bundle.article(id);
      if (!part.ok) return part;
      articles.push(part.value);
    }
    const history: Change[] = [];
    for (let number = 1; number <= bundle.historyParts; number++) {
      const part = await bundle.history(number);
      if (!part.ok) return part;
      history.push(...part.value);
    }
    const { manifest, signedBy } = bundle;
    return ok({ manifest, signedBy, shared: shared.value, articles, history });
  } finally {
    await bundle.close();
  }
}
