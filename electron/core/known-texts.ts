import type { Change } from '../../shared/changes/change.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Id } from '../../shared/schema/ids.ts';

/** The library's articles by the checksum of their text; made when somebody asks for the first time. */
export class KnownTexts {
  readonly #state: WorkspaceState;
  #ids: Map<string, Id> | null = null;

  constructor(state: WorkspaceState) {
    this.#state = state;
  }

  find(checksum: string): Id | undefined {
    this.#ids ??= new Map(
      [...this.#state.values('articles')].map((article) => [article.checksum, article.id]),
    );
    return this.#ids.get(checksum);
  }

  note({ entries }: Change): void {
    if (this.#ids === null) return;
    for (const entry of entries) {
      if (entry.table !== 'articles' || entry.type === 'update') continue;
      if (entry.type === 'create') this.#ids.set(entry.record.checksum, entry.record.id);
      else this.#ids.delete(entry.record.checksum);
    }
  }
}
