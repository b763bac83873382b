import { fold } from '../../../shared/anchoring/folding.ts';
import type { StateReader } from '../../../shared/changes/state.ts';
import type { SimpleCommand } from '../../../shared/commands/command.ts';
import { Analyst } from '../../../shared/schema/analyst.ts';
import { idOfIri } from './iri.ts';
import { iriOf, listOf, stringOf, type JsonObject } from './json-ld.ts';
import type { NodeIndex } from './node-index.ts';
import { RecordFinder } from './record-finder.ts';

/** For analysts whose file gives them no colour; told apart on light and on dark. */
const colours = ['#2f5d8c', '#c2703d', '#3f8a83', '#7a5195', '#a23b52', '#6b7a2f'] as const;

/** Finds the analysts behind a file's creators. Who has no address is known by name. */
export class Creators {
  readonly #index: NodeIndex;
  readonly #finder: RecordFinder<Analyst>;

  constructor(index: NodeIndex, state: Pick<StateReader, 'get' | 'values'>) {
    this.#index = index;
    const byName = new Map([...state.values('analysts')].map(({ id, name }) => [fold(name).text, id]));
    this.#finder = new RecordFinder({
      idOf: idOfIri,
      isThere: (id) => state.get('analysts', id) !== undefined,
      namesake: (node) =>
        iriOf(node) === null ? byName.get(fold(stringOf(node['name']) ?? '').text) : undefined,
      make: (node, id) => Analyst.safeParse({ id, name: nameOf(node), colour: colourOf(node, id) }).data,
    });
  }

  /** @returns the analyst's id; undefined when the annotation names nobody */
  analystId(annotation: JsonObject): string | undefined {
    const creator = listOf(annotation['creator'])[0];
    return creator === undefined ? undefined : this.#finder.find(this.#index.whole(creator));
  }

  /** What makes an analyst; nothing for one that is there. */
  commandsFor(id: string): SimpleCommand[] {
    const analyst = this.#finder.made(id);
    return analyst === undefined ? [] : [{ type: 'analyst.put', analyst }];
  }
}

function nameOf(node: JsonObject): string {
  const said = [node['name'], node['nickname'], node['account']].map(stringOf);
  const name = said.find((candidate) => candidate !== null && candidate.trim() !== '') ?? iriOf(node) ?? '';
  return name.trim().slice(0, 200).toWellFormed();
}

function colourOf(node: JsonObject, id: string): string {
  const known = Analyst.shape.colour.safeParse(node['colour']);
  return known.data ?? colours[Number.parseInt(id.slice(-4), 16) % colours.length] ?? colours[0];
}
