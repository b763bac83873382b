/** Which record an id stands for today, where records were merged. */
export interface Today {
  actorId(id: string): string;
  termId(id: string): string;
}
