import type { Desk } from '../state/desk.ts';

/** Where what a merge leaves to do is done. */
export function toConflicts({ session }: Desk): void {
  session.set({ screen: 'team', teamPart: 'conflicts' });
}

export function toDoubles({ session }: Desk): void {
  session.set({ screen: 'actors', findingDoubles: true });
}

/** To codes, issues or kinds of actors that are called alike. */
export function toTermDoubles({ session }: Desk): void {
  session.set({ screen: 'codebook', recodingId: null, findingTermDoubles: true });
}

export function toHandOut({ session }: Desk): void {
  session.set({ screen: 'team', teamPart: 'hand-out' });
}
