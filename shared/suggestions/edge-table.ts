/**
 * Edges of a trie, `(node, code unit) -> child`, in flat arrays with open addressing: the look-up that
 * a search makes for every letter of a text. Nodes and children are positive; 0 says that there is none.
 */
export class EdgeTable {
  #nodes = new Int32Array(1 << 12);
  #units = new Uint16Array(1 << 12);
  #children = new Int32Array(1 << 12);
  #size = 0;

  get(node: number, unit: number): number {
    return this.#children[this.#slot(node, unit)] ?? 0;
  }

  set(node: number, unit: number, child: number): void {
    if ((this.#size + 1) * 2 > this.#nodes.length) this.#grow();
    const slot = this.#slot(node, unit);
    if (this.#nodes[slot] === 0) this.#size++;
    this.#nodes[slot] = node;
    this.#units[slot] = unit;
    this.#children[slot] = child;
  }

  /** Where the edge is, or the free place where it would be. */
  #slot(node: number, unit: number): number {
    const mask = this.#nodes.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
    for (slot &= mask; this.#nodes[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#nodes[slot] === node && this.#units[slot] === unit) break;
    }
    return slot;
  }

  #grow(): void {
    const [nodes, units, children] = [this.#nodes, this.#units, this.#children];
    this.#nodes = new Int32Array(nodes.length * 2);
    this.#units = new Uint16Array(nodes.length * 2);
    this.#children = new Int32Array(nodes.length * 2);
    this.#size = 0;
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] ?? 0;
      if (node !== 0) this.set(node, units[i] ?? 0, children[i] ?? 0);
    }
  }
}
