import type { StateReader } from '../../../shared/changes/state.ts';
import type { Article } from '../../../shared/schema/article.ts';
import type { Gathered } from './gather.ts';
import { uuidIn } from './iri.ts';
import { iriOf, isA, isObject, listOf, type JsonObject } from './json-ld.ts';

/** Ids of articles that a file's annotations say they belong to. */
export function articlesNamedIn({ annotations }: Gathered): readonly string[] {
  const ids = annotations.flatMap((node) =>
    listOf(node['target']).flatMap((target) => uuidIn(sourceOf(target) ?? '') ?? []),
  );
  return [...new Set(ids)];
}

/** To which article the targets of a file belong, seen from the one that takes them in. */
export class Belonging {
  readonly #article: Article;
  readonly #state: Pick<StateReader, 'get'>;
  /** Addresses of articles in the file that are certainly not this one: another of them has its checksum. */
  readonly #others: ReadonlySet<string>;
  /** The file tells of which texts it is, and this one's is not among them. */
  readonly isOfOtherTexts: boolean;

  constructor(article: Article, nodes: readonly JsonObject[], state: Pick<StateReader, 'get'>) {
    this.#article = article;
    this.#state = state;
    const described = nodes.filter((node) => isA(node, 'Article') && typeof node['checksum'] === 'string');
    const own = described.filter((node) => node['checksum'] === article.checksum).map(iriOf);
    const others = described.map(iriOf).filter((iri) => !own.includes(iri));
    this.isOfOtherTexts = described.length > 0 && own.length === 0;
    this.#others = new Set(own.length === 0 ? [] : others.filter((iri) => iri !== null));
  }

  isOfAnother(target: unknown): boolean {
    return this.#others.has(sourceOf(target) ?? '');
  }

  /** Whether a target is a passage of another article of this workspace, which keeps the annotation. */
  isKeptElsewhere(target: unknown): boolean {
    const id = uuidIn(sourceOf(target) ?? '');
    return id !== null && id !== this.#article.id && this.#state.get('articles', id) !== undefined;
  }
}

/** The address of what a target is a passage of. */
function sourceOf(target: unknown): string | null {
  return iriOf(isObject(target) && 'source' in target ? target['source'] : target);
}
