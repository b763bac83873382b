import { allKept } from '../../../shared/api/keeping.ts';
import type { DeskEvent } from '../../../shared/api/desk-event.ts';
import type { DeskSnapshot } from '../../../shared/api/desk-snapshot.ts';
import { emptyDeskState } from '../../../shared/api/desk-state.ts';
import type { Transport } from '../../../shared/api/transport.ts';
import { apply } from '../../../shared/changes/apply.ts';
import { emptyTables, WorkspaceState } from '../../../shared/changes/state.ts';
import { emptyUndoStack } from '../../../shared/changes/undo-stack.ts';
import { defaultCodebook } from '../../../shared/codebook/default-codebook.ts';
import { Command } from '../../../shared/commands/command.ts';
import { decide } from '../../../shared/commands/decide.ts';
import { fail, ok } from '../../../shared/errors.ts';
import { annotationCounts } from '../../../shared/statistics/counts.ts';
import { aClock } from '../../builders/clock.ts';
import type { BenchArticle } from './bench-article.ts';

/**
 * A core in the page: it decides and publishes real commands on one article, and keeps nothing. What is measured is the
 * window's part of the work.
 */
export function benchTransport({ article, document, actors, annotations }: BenchArticle): Transport {
  const tables = emptyTables();
  for (const term of defaultCodebook) tables.terms.set(term.id, term);
  for (const actor of actors) tables.actors.set(actor.id, actor);
  tables.articles.set(article.id, article);
  const state = new WorkspaceState(tables, new Map([[article.id, annotationCounts(annotations)]]));
  const records = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  state.open.set(article.id, { document, annotations: records });
  const clock = aClock({ desk: 9 });
  // The one who made the annotations: with a second analyst's first one the strip of layers comes, and all is laid out anew.
  const analyst = { id: annotations[0]?.analystId ?? clock.newId(), name: 'Analyst', colour: '#2f5d8c' };
  const listeners = new Set<(event: DeskEvent) => void>();
  let seq = 0;

  const snapshot = (): DeskSnapshot => ({
    seq,
    settings: { id: 'workspace', name: 'Bench' },
    analysts: [analyst],
    actors: [...tables.actors.values()],
    terms: [...tables.terms.values()],
    lexicon: [],
    filters: [],
    conflicts: [],
    blindCodings: [],
    articles: [article],
    counts: [...state.counts],
    before: null,
    usage: [...state.usage],
    analystId: analyst.id,
    deskState: { ...emptyDeskState, screen: 'reading', articleId: article.id, hintSeen: true },
    undo: emptyUndoStack,
    shell: {
      name: 'loopback',
      nativeDialogs: false,
      platform: 'linux',
      version: '0.0.0',
      workspacePath: '/bench',
    },
    keeping: allKept,
    migrated: null,
    rescued: null,
    findings: [],
  });

  return {
    send: async ({ method, params }) => {
      switch (method) {
        case 'desk.open':
          return ok(snapshot());
        case 'article.open':
          return ok({ seq, document, annotations });
        case 'command.run': {
          const { command } = params as { readonly command: unknown };
          const decided = decide(state, Command.parse(command), {
            ...clock,
            analystId: analyst.id,
            findChange: () => undefined,
          });
          if (!decided.ok) return decided;
          apply(state, decided.value);
          const sequenced = { seq: ++seq, change: decided.value };
          for (const listener of listeners) listener({ type: 'change', sequenced });
          return ok(sequenced);
        }
        case 'desk.remember':
          return ok(null);
        default:
          return fail('not-found', `The bench has no ${method}.`);
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
