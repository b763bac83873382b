import type { UnplacedPassage } from '../../../shared/api/import-report.ts';
import type { StateReader } from '../../../shared/changes/state.ts';
import type { Context } from '../../../shared/commands/decision.ts';
import { Annotation, type Anchor } from '../../../shared/schema/annotation.ts';
import type { Article, ArticleDocument } from '../../../shared/schema/article.ts';
import { Instant, type Id } from '../../../shared/schema/ids.ts';
import { CodePoints } from '../../../shared/text/code-points.ts';
import type { TextBridge } from '../interchange/text-bridge.ts';
import { Belonging } from './belonging.ts';
import { readBody } from './bodies.ts';
import { Creators } from './creators.ts';
import type { Gathered } from './gather.ts';
import { GlossaryReader } from './glossary-reader.ts';
import { uuidIn, uuidV5 } from './iri.ts';
import { iriOf, listOf, stringOf, type JsonObject } from './json-ld.ts';
import { readLinks } from './links.ts';
import { NodeIndex } from './node-index.ts';
import { findPassage, readSelectors } from './selectors.ts';
import { readSettlement } from './settlement.ts';
import { whyLost } from './why-lost.ts';

/** A passage, or a whole annotation, that could not be taken. */
export interface Unplaced extends UnplacedPassage {
  /** The annotation's place in the file; the first is 1. */
  readonly index: number;
  readonly id: Id;
}

export interface ReadAnnotation {
  readonly annotation: Annotation | null;
  readonly moved: boolean;
  readonly unplaced: readonly Unplaced[];
}

/** Turns a file's annotations into records of one article. */
export class AnnotationReader {
  readonly glossary: GlossaryReader;
  readonly creators: Creators;
  readonly #document: ArticleDocument;
  readonly #points: CodePoints;
  readonly #context: Context;
  readonly #belonging: Belonging;
  readonly #annotations: readonly JsonObject[];
  readonly #bridge: TextBridge | null;
  #ids: ReadonlyMap<string, Id> | null = null;

  /** @param bridge from the text that the file's positions count in to the article's, where the file brings it */
  constructor(
    gathered: Gathered,
    { article, document }: { readonly article: Article; readonly document: ArticleDocument },
    state: StateReader,
    context: Context,
    bridge: TextBridge | null = null,
  ) {
    const index = new NodeIndex(gathered.nodes);
    this.glossary = new GlossaryReader(index, state);
    this.creators = new Creators(index, state);
    this.#document = document;
    this.#points = new CodePoints(document.text);
    this.#context = context;
    this.#bridge = bridge;
    this.#annotations = gathered.annotations;
    this.#belonging = new Belonging(article, gathered.nodes, state);
  }

  /**
   * The annotation's own id. One from another program, one that belongs to another article of this workspace (and
   * keeps its id there) and one that was made for another text get an id of their own in this article, the same each time.
   */
  idOf(node: JsonObject): Id {
    const iri = iriOf(node);
    // What another article has, or another text may have, is a copy here: no id stands for two annotations.
    const isCopy =
      this.#belonging.isOfOtherTexts ||
      listOf(node['target']).some((target) => this.#belonging.isKeptElsewhere(target));
    const own = iri === null || isCopy ? null : uuidIn(iri);
    return own ?? uuidV5(`${this.#document.articleId} ${iri ?? JSON.stringify(node)}`);
  }

  /** @param index the annotation's place in the file; the first is 1 */
  read(node: JsonObject, index: number): ReadAnnotation {
    const id = this.idOf(node);
    const targets = listOf(node['target']);
    const refuse = (
      reason: Unplaced['reason'],
      message: string,
      quote: string | null = null,
    ): ReadAnnotation => ({
      annotation: null,
      moved: false,
      unplaced: [{ index, id, quote, reason, message, kept: false }],
    });
    if (targets.length > 0 && targets.every((target) => this.#belonging.isOfAnother(target))) {
      return refuse('other-article', 'It belongs to another article of this file.');
    }
    const passages = this.#passages(targets);
    const anchors = passages.flatMap(({ anchor }) => anchor ?? []);
    const lost = passages.flatMap(({ lost: why }) => why ?? []);
    const body = readBody(node, this.glossary);
    if (!body.ok) return refuse('refused', body.error.message, anchors[0]?.quote ?? lost[0]?.quote ?? null);
    const kept = anchors.length > 0 || lost.length === 0;
    const settles = readSettlement(node['settles'], (iri) => this.#idAt(iri));
    const created = instantOf(node['created']) ?? this.#context.now();
    const parsed = Annotation.safeParse({
      id,
      articleId: this.#document.articleId,
      anchors,
      body: body.value,
      analystId: this.creators.analystId(node) ?? this.#context.analystId,
      createdAt: created,
      modifiedAt: instantOf(node['modified']) ?? created,
      layer: Annotation.shape.layer.safeParse(node['layer']).data ?? 'own',
      status: Annotation.shape.status.safeParse(node['status']).data ?? 'accepted',
      links: readLinks(node['links'], (iri) => this.#idAt(iri)),
      carried: null,
      ...(settles === undefined ? {} : { settles }),
    });
    if (!parsed.success) return refuse('refused', 'It has more passages than an annotation can have.');
    return {
      annotation: kept ? parsed.data : null,
      moved: passages.some(({ moved }) => moved),
      unplaced: lost.map((why) => ({ index, id, ...why, kept })),
    };
  }

  /** The id in this article of the annotation that an address stands for, in the file or beyond it. */
  #idAt(iri: string): Id | null {
    this.#ids ??= new Map(this.#annotations.map((node) => [iriOf(node) ?? '', this.idOf(node)]));
    return this.#ids.get(iri) ?? uuidIn(iri);
  }

  #passages(targets: readonly unknown[]): readonly Passage[] {
    return targets.flatMap((target): Passage[] => {
      const selectors = readSelectors(target);
      if (selectors === null || this.#belonging.isOfAnother(target)) return [];
      const found = findPassage(this.#document, this.#points, selectors, this.#bridge);
      if (found.state !== 'lost')
        return [{ anchor: found.anchor, moved: found.state === 'moved', lost: null }];
      const quote = selectors.quotes[0]?.exact ?? null;
      return [
        { anchor: null, moved: false, lost: { quote, reason: found.reason, message: whyLost(found, quote) } },
      ];
    });
  }
}

interface Passage {
  readonly anchor: Anchor | null;
  readonly moved: boolean;
  readonly lost: Pick<Unplaced, 'quote' | 'reason' | 'message'> | null;
}

/** Any moment that ECMAScript can read, in UTC with milliseconds. */
function instantOf(value: unknown): Instant | null {
  const milliseconds = Date.parse(stringOf(value) ?? '');
  if (Number.isNaN(milliseconds)) return null;
  return Instant.safeParse(new Date(milliseconds).toISOString()).data ?? null;
}
