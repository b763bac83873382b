import type { ActorIdResolver } from '../../shared/actors/resolve-actor.ts';
import { AnnotationFollower } from '../state/annotation-follower.ts';

/**
 * Which annotations of an article mention which actor; kept mention by mention. Actors that were merged are counted as
 * the one that they are at the time of asking.
 */
export class ActorMentions extends AnnotationFollower {
  readonly #byActor = new Map<string, Set<string>>();
  readonly #actorOf = new Map<string, string>();

  /** How many different actors are mentioned. */
  countActors(resolve: ActorIdResolver): number {
    return new Set(Array.from(this.#byActor.keys(), resolve)).size;
  }

  /** Actors by the number of their mentions, most first; then in the order in which they appear. */
  ranked(resolve: ActorIdResolver): readonly { readonly actorId: string; readonly count: number }[] {
    const found = new Map<string, { count: number; first: number }>();
    for (const [named, ids] of this.#byActor) {
      const actorId = resolve(named);
      const { count, first } = found.get(actorId) ?? { count: 0, first: Infinity };
      found.set(actorId, { count: count + ids.size, first: Math.min(first, this.#firstStart(ids)) });
    }
    return [...found]
      .map(([actorId, tally]) => ({ actorId, ...tally }))
      .sort((a, b) => b.count - a.count || a.first - b.first || (a.actorId < b.actorId ? -1 : 1));
  }

  /** An actor's mentions in the order of the text. */
  mentionsOf(actorId: string, resolve: ActorIdResolver): readonly string[] {
    return [...this.#byActor]
      .flatMap(([named, ids]) => (resolve(named) === actorId ? [...ids] : []))
      .sort((a, b) => this.#start(a) - this.#start(b) || (a < b ? -1 : 1));
  }

  #start(id: string): number {
    return this.annotations.get(id)?.anchors[0]?.start ?? 0;
  }

  #firstStart(ids: ReadonlySet<string>): number {
    let first = Infinity;
    for (const id of ids) first = Math.min(first, this.#start(id));
    return first;
  }

  protected override build(): void {
    this.#byActor.clear();
    this.#actorOf.clear();
    for (const { id } of this.annotations.values()) this.#place(id);
  }

  protected override follow(touched: ReadonlySet<string>): boolean {
    let matters = false;
    for (const id of touched) if (this.#place(id)) matters = true;
    return matters;
  }

  /** @returns whether the annotation is or was a mention */
  #place(id: string): boolean {
    const body = this.annotations.get(id)?.body;
    const actorId = body?.kind === 'actor' ? body.actorId : undefined;
    const before = this.#actorOf.get(id);
    if (before !== undefined) {
      const ids = this.#byActor.get(before);
      ids?.delete(id);
      if (ids?.size === 0) this.#byActor.delete(before);
      this.#actorOf.delete(id);
    }
    if (actorId !== undefined) {
      this.#byActor.set(actorId, (this.#byActor.get(actorId) ?? new Set()).add(id));
      this.#actorOf.set(id, actorId);
    }
    return before !== undefined || actorId !== undefined;
  }
}
