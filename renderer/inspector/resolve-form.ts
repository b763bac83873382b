import { newActor } from '../../shared/actors/new-actor.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { SimpleCommand } from '../../shared/commands/command.ts';
import type { Body, Party, Target } from '../../shared/schema/annotation.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import type { ActorChoice, CodeChoice, FormBody, PartyChoice, TargetChoice } from '../state/draft.ts';
import { newTerm, nextOrder } from './new-records.ts';

/** A field without which a form is no annotation. */
export type Missing = 'actor' | 'holder' | 'target' | 'code' | 'text';

export type Resolved =
  | {
      readonly complete: true;
      readonly body: Body;
      /** What must be made first: actors and terms named on the spot. */
      readonly creations: readonly SimpleCommand[];
    }
  | { readonly complete: false; readonly missing: Missing };

/** Turns what a form holds into an annotation's body; the same new name twice is one new record. */
export function resolveForm(form: FormBody, state: WorkspaceState, clock: Clock): Resolved {
  const makings = new Makings(state, clock);
  const lacks = (missing: Missing): Resolved => ({ complete: false, missing });
  const has = (body: Body): Resolved => ({ complete: true, body, creations: makings.commands });
  switch (form.kind) {
    case 'actor': {
      const { actor, ...rest } = form;
      return actor === null ? lacks('actor') : has({ ...rest, actorId: makings.actor(actor) });
    }
    case 'stance': {
      const { holder, target, sourceChain } = form;
      if (holder === null) return lacks('holder');
      if (target === null) return lacks('target');
      return has({
        ...form,
        holder: makings.party(holder),
        target: makings.target(target),
        sourceChain: sourceChain.map((party) => makings.party(party)),
      });
    }
    case 'bias': {
      const { code, target, ...rest } = form;
      if (code === null) return lacks('code');
      return has({
        ...rest,
        codeId: makings.code(code),
        target: target === null ? null : makings.target(target),
      });
    }
    case 'note':
      return form.text.trim() === '' && form.tags.length === 0 ? lacks('text') : has(form);
  }
}

class Makings {
  readonly commands: SimpleCommand[] = [];
  readonly #state: WorkspaceState;
  readonly #clock: Clock;
  readonly #made = new Map<string, string>();

  constructor(state: WorkspaceState, clock: Clock) {
    this.#state = state;
    this.#clock = clock;
  }

  actor(choice: ActorChoice): string {
    if (choice.type === 'actor') return choice.actorId;
    return this.#once(`actor ${choice.name}`, (id) => ({
      type: 'actor.create',
      actor: newActor(id, choice.name),
    }));
  }

  party(choice: PartyChoice): Party {
    return choice.type === 'new-actor' ? { type: 'actor', actorId: this.actor(choice) } : choice;
  }

  target(choice: TargetChoice): Target {
    if (choice.type === 'new-actor') return { type: 'actor', actorId: this.actor(choice) };
    return choice.type === 'new-term' ? { type: 'issue', termId: this.#term('issue', choice.name) } : choice;
  }

  code(choice: CodeChoice): string {
    return choice.type === 'term' ? choice.termId : this.#term('bias', choice.name);
  }

  #term(scheme: 'issue' | 'bias', name: string): string {
    const order = nextOrder(this.#state.values('terms'), scheme, null) + this.#made.size;
    return this.#once(`${scheme} ${name}`, (id) => ({
      type: 'term.create',
      term: newTerm(id, scheme, name, null, order),
    }));
  }

  #once(key: string, make: (id: string) => SimpleCommand): string {
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const id = this.#clock.newId();
    this.#made.set(key, id);
    this.commands.push(make(id));
    return id;
  }
}
