import type { StateReader } from '../../../shared/changes/state.ts';
import type { SimpleCommand } from '../../../shared/commands/command.ts';
import { Actor } from '../../../shared/schema/actor.ts';
import { Term, type Scheme } from '../../../shared/schema/term.ts';
import { readFields, type NodeReader } from './field-forms.ts';
import { idOfIri, termIdOfIri } from './iri.ts';
import { isObject, listOf, stringOf, type JsonObject } from './json-ld.ts';
import { Namesakes } from './namesakes.ts';
import type { NodeIndex } from './node-index.ts';
import { RecordFinder } from './record-finder.ts';
import { actorForms, termForms } from './record-forms.ts';
import { schemeOf, termTypes } from './reference-forms.ts';

/**
 * Finds the actors and codebook terms that a file's annotations name. One that the workspace has, by its id or by a
 * name that it goes by, is joined and left as it is; any other is described by the file and can be made.
 */
export class GlossaryReader implements NodeReader {
  readonly #index: NodeIndex;
  readonly #actors: RecordFinder<Actor>;
  readonly #terms: RecordFinder<Term>;

  constructor(index: NodeIndex, state: Pick<StateReader, 'get' | 'values'>) {
    this.#index = index;
    const actorNames = new Namesakes();
    for (const { id, name, aliases, mergedIntoId } of state.values('actors')) {
      if (mergedIntoId !== null) continue; // whom it was merged into bears its names
      actorNames.addName(name, id);
      for (const alias of aliases) actorNames.addAlias(alias.text, id);
    }
    const termNames = new Namesakes();
    for (const { id, scheme, name, retired } of state.values('terms')) {
      if (!retired) termNames.addName(`${scheme} ${name}`, id);
    }
    this.#actors = new RecordFinder({
      idOf: idOfIri,
      isThere: (id) => state.get('actors', id) !== undefined,
      namesake: (node) => actorNames.find(stringOf(node['name']) ?? '', aliasesOf(node)),
      make: (node, id) => Actor.safeParse({ id, ...readFields(actorForms, node, this) }).data,
    });
    this.#terms = new RecordFinder({
      idOf: termIdOfIri,
      isThere: (id) => state.get('terms', id) !== undefined,
      namesake: (node) => termNames.find(`${schemeOf(node)} ${stringOf(node['name'])}`, []),
      make: (node, id) => {
        const scheme = schemeOf(node) ?? 'issue';
        return Term.safeParse({ id, scheme, ...readFields(termForms(scheme), node, this) }).data;
      },
    });
  }

  whole(node: unknown): JsonObject {
    return this.#index.whole(node);
  }

  actorId(node: unknown): string | undefined {
    const whole = this.whole(node);
    return schemeOf(whole) === undefined ? this.#actors.find(whole) : undefined;
  }

  termId(node: unknown, scheme: Scheme): string | undefined {
    const whole = this.whole(node);
    return this.#terms.find(schemeOf(whole) === undefined ? { ...whole, type: termTypes[scheme] } : whole);
  }

  /** What makes an actor or a term with all that it needs, those first; nothing for one that is there. */
  commandsFor(id: string): SimpleCommand[] {
    const commands: SimpleCommand[] = [];
    const seen = new Set<string>();
    const waiting = [{ id, ready: false }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const actor = this.#actors.made(next.id);
      const term = this.#terms.made(next.id);
      if (next.ready) {
        if (actor !== undefined) commands.push({ type: 'actor.create', actor });
        if (term !== undefined) commands.push({ type: 'term.create', term });
      } else if (!seen.has(next.id)) {
        seen.add(next.id);
        waiting.push({ id: next.id, ready: true });
        const needs = [
          actor?.kindId,
          actor?.parentId,
          actor?.mergedIntoId,
          term?.parentId,
          term?.mergedIntoId,
        ];
        for (const need of needs) if (typeof need === 'string') waiting.push({ id: need, ready: false });
      }
    }
    return commands;
  }
}

function aliasesOf(node: JsonObject): string[] {
  return listOf(node['aliases']).flatMap((alias) => stringOf(isObject(alias) ? alias['value'] : alias) ?? []);
}
