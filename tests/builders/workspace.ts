import { apply } from '../../shared/changes/apply.ts';
import type { Change } from '../../shared/changes/change.ts';
import { WorkspaceState } from '../../shared/changes/state.ts';
import { advance, emptyUndoStack, type UndoStack } from '../../shared/changes/undo-stack.ts';
import { defaultCodebook } from '../../shared/codebook/default-codebook.ts';
import type { Command } from '../../shared/commands/command.ts';
import { decide } from '../../shared/commands/decide.ts';
import type { AppError, Result } from '../../shared/errors.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import type { Analyst } from '../../shared/schema/analyst.ts';
import type { Annotation, Body } from '../../shared/schema/annotation.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { anArticle, type ArticleFields, type BuiltArticle } from './article.ts';
import { anAnchor } from './annotation.ts';
import { aClock } from './clock.ts';
import { anActor, anAnalyst } from './records.ts';

/**
 * A workspace in memory that runs real commands, with the default codebook and one analyst:
 * ```ts
 * const desk = aWorkspace();
 * const { document } = desk.article({ text: 'Russia backs Assad.' });
 * const mention = desk.annotate(document.articleId, 'Russia', aMention(desk.actor({ name: 'Russia' }).id));
 * ```
 */
export class TestWorkspace {
  readonly state = new WorkspaceState();
  readonly clock = aClock();
  readonly analyst: Analyst = anAnalyst();
  readonly journal: Change[] = [];
  undo: UndoStack = emptyUndoStack;

  constructor() {
    this.state.tables.settings.set('workspace', { id: 'workspace', name: 'Test desk' });
    this.state.tables.analysts.set(this.analyst.id, this.analyst);
    for (const term of defaultCodebook) this.state.tables.terms.set(term.id, term);
  }

  /** Decides a command and, if it may be, applies it. */
  run(command: Command): Result<Change> {
    const decided = decide(this.state, command, {
      ...this.clock,
      analystId: this.analyst.id,
      findChange: (id) => this.journal.find((change) => change.id === id),
    });
    if (decided.ok) {
      apply(this.state, decided.value);
      this.journal.push(decided.value);
      this.undo = advance(this.undo, decided.value);
    }
    return decided;
  }

  /** Runs a command that must succeed. */
  do(command: Command): Change {
    const result = this.run(command);
    if (!result.ok) throw new Error(`${command.type} was refused: ${result.error.message}`);
    return result.value;
  }

  /** Runs a command that must be refused. */
  refused(command: Command): AppError {
    const result = this.run(command);
    if (result.ok) throw new Error(`${command.type} was not refused`);
    return result.error;
  }

  /** Adds an article and opens it. */
  article(fields: ArticleFields = {}): BuiltArticle {
    const built = anArticle(fields);
    this.do({ type: 'article.add', article: built.article });
    this.state.open.set(built.article.id, { document: built.document, annotations: new Map() });
    return built;
  }

  actor(fields: Partial<Actor> = {}): Actor {
    const actor = anActor(fields);
    this.do({ type: 'actor.create', actor });
    return actor;
  }

  /** Annotates the first place where a quote stands, or the whole article for null. */
  annotate(articleId: Id, quote: string | null, body: Body): Annotation {
    const document = this.state.document(articleId);
    if (document === undefined) throw new Error('The test article is not open.');
    const anchor = quote === null ? null : anAnchor(document, quote);
    const ranges = anchor === null ? [] : [{ start: anchor.start, end: anchor.end }];
    const id = this.clock.newId();
    this.do({ type: 'annotation.create', articleId, id, ranges, body, status: 'accepted' });
    return this.annotation(articleId, id);
  }

  /** An annotation as it is now. */
  annotation(articleId: Id, id: Id): Annotation {
    const found = this.state.get('annotations', id, articleId);
    if (found === undefined) throw new Error('The annotation is not there.');
    return found;
  }
}

export const aWorkspace = (): TestWorkspace => new TestWorkspace();
