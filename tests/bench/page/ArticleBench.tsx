import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ArticleView } from '../../../renderer/article/ArticleView.tsx';
import type { ArticleViewHandle } from '../../../renderer/article/article-view-props.ts';
import { ArticleAnnotations } from '../../../renderer/state/article-annotations.ts';
import { articleEn } from '../../../renderer/words/en/article.ts';
import { apply } from '../../../shared/changes/apply.ts';
import { WorkspaceState, emptyTables } from '../../../shared/changes/state.ts';
import { defaultCodebook } from '../../../shared/codebook/default-codebook.ts';
import type { Command, Range as TextRange } from '../../../shared/commands/command.ts';
import { decide } from '../../../shared/commands/decide.ts';
import type { AnnotationKind, Body } from '../../../shared/schema/annotation.ts';
import { namesFrom } from '../../../shared/words/names.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';
import { aClock } from '../../builders/clock.ts';
import { aNote } from '../../builders/bodies.ts';
import type { BenchArticle } from './bench-article.ts';

export interface BenchHandle {
  readonly view: ArticleViewHandle | null;
  annotate(range: TextRange, body?: Body): string;
  remove(id: string): void;
  select(id: string | null): void;
  /** How many annotations lie under a point. */
  hit(x: number, y: number): number;
  /** Some words that are in view. */
  passageInView(): TextRange;
  draft(kind: AnnotationKind | null, ranges: readonly TextRange[]): void;
  readonly log: readonly string[];
}

/** The article alone, with a state of its own that runs real commands. */
export function ArticleBench({
  given,
  onHandle,
}: {
  readonly given: BenchArticle;
  onHandle(handle: BenchHandle): void;
}): ReactNode {
  const { document } = given;
  const view = useRef<ArticleViewHandle>(null);
  const top = useRef(0);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [draft, setDraft] = useState<{ kind: AnnotationKind | null; ranges: readonly TextRange[] }>({
    kind: null,
    ranges: [],
  });
  const [desk] = useState(() => openDesk(given));
  const names = useMemo(() => namesFrom(desk.state, vocabularyEn), [desk]);
  const [log] = useState<string[]>([]);

  const annotate = (range: TextRange, body: Body = aNote()): string => {
    const id = desk.clock.newId();
    desk.run({
      type: 'annotation.create',
      articleId: document.articleId,
      id,
      ranges: [range],
      body,
      status: 'accepted',
    });
    return id;
  };
  const handle: BenchHandle = {
    get view() {
      return view.current;
    },
    annotate,
    remove: (id) => desk.run({ type: 'annotation.delete', articleId: document.articleId, ids: [id] }),
    select: setSelectedId,
    hit: (x, y) => view.current?.idsAtPoint(x, y).length ?? 0,
    passageInView: () => {
      const start = document.text.indexOf(' ', top.current) + 1;
      return { start, end: start + 40 };
    },
    draft: (kind, ranges) => setDraft({ kind, ranges }),
    log,
  };
  useEffect(() => {
    onHandle(handle);
  });

  return (
    <ArticleView
      ref={view}
      document={document}
      title={given.article.title}
      language={given.article.language}
      meta={[given.article.source, given.article.published].filter((part) => part !== null).join(' · ')}
      annotations={desk.annotations}
      selectedId={selectedId}
      transient={draft.ranges}
      draftKind={draft.kind}
      names={names}
      vocabulary={vocabularyEn}
      words={articleEn}
      tagKeys={{ actor: 'A', stance: 'S', bias: 'B', note: 'N' }}
      codes={[]}
      reshaped={null}
      initialOffset={0}
      onSelectText={(range) =>
        log.push(`select ${range === null ? '' : document.text.slice(range.start, range.end)}`)
      }
      onTag={(kind) => {
        const range = view.current?.takePassage() ?? null;
        if (range === null) return;
        log.push(`tag ${kind} ${document.text.slice(range.start, range.end)}`);
        setSelectedId(annotate(range));
      }}
      onCode={() => undefined}
      onPick={(ids, offset) => {
        log.push(`pick ${ids.length} ${offset}`);
        setSelectedId(ids[0] ?? null);
      }}
      onOpen={(id) => log.push(`open ${id}`)}
      onPlace={(offset) => {
        top.current = offset;
        log.push(`place ${offset}`);
      }}
    />
  );
}

function openDesk({ article, document, actors, annotations }: BenchArticle): {
  readonly state: WorkspaceState;
  readonly annotations: ArticleAnnotations;
  readonly clock: ReturnType<typeof aClock>;
  run(command: Command): void;
} {
  const tables = emptyTables();
  for (const term of defaultCodebook) tables.terms.set(term.id, term);
  for (const actor of actors) tables.actors.set(actor.id, actor);
  tables.articles.set(article.id, article);
  const state = new WorkspaceState(tables);
  const records = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  state.open.set(article.id, { document, annotations: records });
  const own = new ArticleAnnotations(article.id, records);
  const clock = aClock({ desk: 9 });
  let seq = 0;
  const run = (command: Command): void => {
    const decided = decide(state, command, {
      ...clock,
      analystId: clock.newId(),
      findChange: () => undefined,
    });
    if (!decided.ok) throw new Error(decided.error.message);
    apply(state, decided.value);
    own.notice({ seq: ++seq, change: decided.value });
  };
  return { state, annotations: own, clock, run };
}
