import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { describe } from '../../shared/anchoring/describe.ts';
import type { Lineage } from '../../shared/merge/lineage.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { uuidV7, type Id } from '../../shared/schema/ids.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../../electron/core/bundle/manifest.ts';
import type { ArticlePart, RecordsPart } from '../../electron/core/bundle/parts.ts';
import { bundleStream } from '../../electron/core/bundle/write-bundle.ts';
import { anArticle } from './article.ts';
import { aMention, aNote } from './bodies.ts';
import { TEST_START } from './clock.ts';
import { aLongText, aVariedText } from './long-article.ts';
import { anActor, anAnalyst } from './records.ts';

export interface BundleSize {
  readonly articles: number;
  readonly annotationsEach: number;
  /** Words of each article. */
  readonly words: number;
  /** Of words as different as real ones are, where the size of the file matters. */
  readonly isVaried?: boolean;
}

/** Ids that belong to one desk alone, or to all (0). */
const idOf = (desk: number, kind: number, index: number): Id => {
  const random = new Uint8Array(10);
  const view = new DataView(random.buffer);
  view.setUint16(2, desk);
  view.setUint32(4, index);
  random[9] = kind;
  return uuidV7(TEST_START + index, random);
};

/**
 * Writes what a desk of that number would hand out, the same for the same numbers on every machine, made article by article.
 * @param isTogether whether all desks work on the same articles, or each on its own
 */
export async function writeLargeBundle(
  path: string,
  desk: number,
  { articles, annotationsEach, words, isVaried = false }: BundleSize,
  isTogether: boolean,
): Promise<void> {
  const analyst = anAnalyst({ id: idOf(desk, 1, 0), name: `Analyst ${desk}` });
  const actors = Array.from({ length: 40 }, (_, index) =>
    anActor({ id: idOf(desk, 2, index), name: `Actor ${index} of desk ${desk}` }),
  );
  const home = isTogether ? 0 : desk;
  const lineage = (kind: number, index: number): Lineage => {
    const made = {
      mark: idOf(desk, kind, index),
      at: new Date(TEST_START + index).toISOString(),
      by: analyst.id,
    };
    return { seen: [made.mark], made, versions: {}, removals: [] };
  };
  async function* parts(): AsyncIterable<ArticlePart> {
    for (let index = 0; index < articles; index++) {
      const seed = 1 + home * 100_000 + index;
      const text = isVaried ? aVariedText({ words, seed }) : aLongText({ words, seed });
      const { article, document } = anArticle({
        id: idOf(home, 3, index),
        text,
        title: `Article ${index} of desk ${home}`,
        importedBy: analyst.id,
      });
      const records = Array.from({ length: annotationsEach }, (_, each): Annotation => {
        const start = (each * 7) % (text.length - 30);
        const anchor = describe(document.text, start, start + 20, document.textVersion);
        return {
          id: idOf(desk, 4, index * annotationsEach + each),
          articleId: article.id,
          anchors: anchor === null ? [] : [anchor],
          body: each % 2 === 0 ? aNote(`Note ${each}`) : aMention(actors[each % actors.length]?.id ?? ''),
          analystId: analyst.id,
          createdAt: new Date(TEST_START + each).toISOString(),
          modifiedAt: new Date(TEST_START + each).toISOString(),
          layer: 'own',
          status: 'accepted',
          links: [],
          carried: null,
        };
      });
      const lineages = records.map(
        ({ id }, each) => [id, lineage(5, index * annotationsEach + each)] as const,
      );
      yield await Promise.resolve({
        article,
        lineage: null,
        document,
        annotations: { records, lineages, gone: [] },
      });
    }
  }
  const source = {
    manifest: {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      id: idOf(desk, 6, 0),
      createdAt: new Date(TEST_START).toISOString(),
      createdBy: analyst,
      workspace: 'A large team',
      program: 'Slantwise 0.1.0',
      layers: null,
      history: false,
    } as const,
    whole: true,
    shared: {
      analysts: plain([analyst]),
      actors: plain(actors),
      terms: plain([]) as RecordsPart<'terms'>,
      lexicon: plain([]) as RecordsPart<'lexicon'>,
      articles: plain([]) as RecordsPart<'articles'>,
    },
    articles: parts,
    history: async function* () {
      // None.
    },
  };
  await pipeline(bundleStream(source, null), createWriteStream(path));
}

function plain<R>(records: readonly R[]): { records: readonly R[]; lineages: []; gone: [] } {
  return { records, lineages: [], gone: [] };
}
