import { EdgeTable } from './edge-table.ts';

/**
 * Finds many phrases in one pass (Aho and Corasick 1975, "Efficient string matching"): a trie over code
 * units whose failing branches go on where the longest suffix continues. Building costs the phrases'
 * length, a search the text's length and the hits, however many phrases there are.
 */
export interface Hit {
  /** Which phrase, by its place in the list that the automaton was built from. */
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
}

const ROOT = 0;

interface Edge {
  readonly unit: number;
  readonly child: number;
}

export class PhraseAutomaton {
  readonly #lengths: readonly number[];
  readonly #edges = new EdgeTable();
  /** The root's children by code unit: where most steps of a search end. */
  readonly #fromRoot = new Int32Array(65_536);
  readonly #fail: number[] = [ROOT];
  /** Phrases that end at a node. */
  readonly #ends: number[][] = [[]];
  /** The nearest node on the failing branch where a phrase ends, or ROOT. */
  readonly #report: number[] = [ROOT];
  /** The node itself where a phrase ends at it, else the nearest on its failing branch: what most steps look at. */
  readonly #first: Int32Array;

  /** @param phrases comparable text; empty ones are never found */
  constructor(phrases: readonly string[]) {
    this.#lengths = phrases.map((phrase) => phrase.length);
    const children: Edge[][] = [[]];
    for (const [index, phrase] of phrases.entries()) {
      if (phrase === '') continue;
      let node = ROOT;
      for (let i = 0; i < phrase.length; i++) {
        const unit = phrase.charCodeAt(i);
        let child = this.#child(node, unit);
        if (child === ROOT) {
          child = this.#ends.length;
          if (node === ROOT) this.#fromRoot[unit] = child;
          else this.#edges.set(node, unit, child);
          this.#ends.push([]);
          children.push([]);
          children[node]?.push({ unit, child });
        }
        node = child;
      }
      this.#ends[node]?.push(index);
    }
    this.#link(children);
    this.#first = Int32Array.from(this.#ends, (ends, node) =>
      ends.length > 0 ? node : (this.#report[node] ?? ROOT),
    );
  }

  /** Every occurrence of every phrase, by where it ends. */
  search(text: string): Hit[] {
    const hits: Hit[] = [];
    const [edges, fromRoot, fail, first] = [this.#edges, this.#fromRoot, this.#fail, this.#first];
    let node = ROOT;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let child = ROOT;
      // Most letters continue nothing, and the search is back at the root.
      for (; node !== ROOT && child === ROOT; node = fail[node] ?? ROOT) child = edges.get(node, unit);
      node = child === ROOT ? (fromRoot[unit] ?? ROOT) : child;
      for (let at = first[node] ?? ROOT; at !== ROOT; at = this.#report[at] ?? ROOT) {
        for (const phrase of this.#ends[at] ?? []) {
          hits.push({ phrase, start: i + 1 - (this.#lengths[phrase] ?? 0), end: i + 1 });
        }
      }
    }
    return hits;
  }

  /** @returns ROOT when there is no such edge: no edge leads back to the root */
  #child(node: number, unit: number): number {
    return node === ROOT ? (this.#fromRoot[unit] ?? ROOT) : this.#edges.get(node, unit);
  }

  #step(from: number, unit: number): number {
    for (let node = from; node !== ROOT; node = this.#fail[node] ?? ROOT) {
      const child = this.#edges.get(node, unit);
      if (child !== ROOT) return child;
    }
    return this.#fromRoot[unit] ?? ROOT;
  }

  /** Breadth first, so that the node that a failing branch leads to is done before. */
  #link(children: readonly (readonly Edge[])[]): void {
    const queue = [ROOT];
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head] ?? ROOT;
      for (const { unit, child } of children[node] ?? []) {
        const fail = node === ROOT ? ROOT : this.#step(this.#fail[node] ?? ROOT, unit);
        this.#fail[child] = fail;
        this.#report[child] = (this.#ends[fail]?.length ?? 0) > 0 ? fail : (this.#report[fail] ?? ROOT);
        queue.push(child);
      }
    }
  }
}
