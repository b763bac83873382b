import type { ActorIdResolver } from '../../shared/actors/resolve-actor.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';

interface Mention {
  readonly id: string;
  readonly actorId: string;
  readonly start: number;
}

/**
 * Which mention of each actor comes first in the article. Keeping it costs what a change touches. Actors that were
 * merged are one.
 */
export class FirstMentions {
  readonly #mentions = new Map<string, Mention>();
  readonly #byActor = new Map<string, Map<string, Mention>>();
  readonly #first = new Map<string, Mention | undefined>();
  #resolve: ActorIdResolver;
  /** The actors that the mentions name, by whom they stand for; null until somebody asks. */
  #groups: Map<string, string[]> | null = null;

  constructor(annotations: Iterable<Annotation>, resolve: ActorIdResolver) {
    this.#resolve = resolve;
    for (const annotation of annotations) this.#put(annotation);
  }

  /** Actors were merged, or are themselves again. */
  resolveWith(resolve: ActorIdResolver): void {
    this.#resolve = resolve;
    this.#groups = null;
    this.#first.clear();
  }

  /**
   * @param annotation as it is now; undefined when it is gone
   * @returns offsets of mentions that may have become the first or have ceased to be
   */
  update(id: string, annotation: Annotation | undefined): number[] {
    const before = this.#mentions.get(id);
    const actors = new Set([
      before?.actorId,
      annotation?.body.kind === 'actor' ? annotation.body.actorId : undefined,
    ]);
    const firsts = (): number[] => [...actors].flatMap((actor) => this.#firstOf(actor)?.start ?? []);
    const old = firsts();
    if (before !== undefined) {
      this.#mentions.delete(id);
      this.#byActor.get(before.actorId)?.delete(id);
      this.#first.delete(this.#resolve(before.actorId));
    }
    if (annotation !== undefined) this.#put(annotation);
    return [...old, ...firsts()];
  }

  isFirst(id: string): boolean {
    const mention = this.#mentions.get(id);
    return mention !== undefined && this.#firstOf(mention.actorId)?.id === id;
  }

  #put({ id, body, anchors }: Annotation): void {
    const start = anchors[0]?.start;
    if (body.kind !== 'actor' || start === undefined) return;
    const mention = { id, actorId: body.actorId, start };
    this.#mentions.set(id, mention);
    let own = this.#byActor.get(body.actorId);
    if (own === undefined) {
      this.#byActor.set(body.actorId, (own = new Map()));
      this.#groups = null;
    }
    own.set(id, mention);
    this.#first.delete(this.#resolve(body.actorId));
  }

  #firstOf(named: string | undefined): Mention | undefined {
    if (named === undefined) return undefined;
    const actorId = this.#resolve(named);
    if (!this.#first.has(actorId)) {
      let first: Mention | undefined;
      for (const each of this.#namedAs(actorId)) {
        for (const mention of this.#byActor.get(each)?.values() ?? []) {
          if (first === undefined || mention.start < first.start) first = mention;
        }
      }
      this.#first.set(actorId, first);
    }
    return this.#first.get(actorId);
  }

  #namedAs(actorId: string): readonly string[] {
    this.#groups ??= Map.groupBy(this.#byActor.keys(), this.#resolve);
    return this.#groups.get(actorId) ?? [];
  }
}
