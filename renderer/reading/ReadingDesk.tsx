import { useEffect, useMemo, type ReactNode } from 'react';
import type { Range } from '../../shared/commands/command.ts';
import type { ArticleDocument } from '../../shared/schema/article.ts';
import { ArticleView } from '../article/ArticleView.tsx';
import { turnToNext } from '../article/pick-cycle.ts';
import { BlindBar } from '../blind/BlindBar.tsx';
import { usePasses } from '../filters/use-passes.ts';
import { tagPassage } from '../inspector/begin-draft.ts';
import { chooseLinked } from '../links/link-commands.ts';
import { LinkingBar } from '../links/LinkingBar.tsx';
import { FindBar } from '../find/FindBar.tsx';
import { useArticleSearch } from '../find/use-article-search.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { applyNumberedCode } from '../inspector/numbered-code.ts';
import { selectAnnotation } from '../inspector/pick-annotation.ts';
import { laneColours } from '../layers/layer-signs.ts';
import { LayerStrip } from '../layers/LayerStrip.tsx';
import { LayersContext, useLayers, useShownAnnotations } from '../layers/use-layers.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { NarrowedAnnotations } from '../state/narrowed-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useAnnotation, useNames, useRecord, useSession, useStore } from '../state/hooks.ts';
import { pickAnnotationInText, pickAt } from '../suggestions/pick-at.ts';
import { reasonOf } from '../suggestions/suggestion-reason.ts';
import { useOfferedSuggestion } from '../suggestions/use-offered-suggestion.tsx';
import { useWords } from '../words/words.ts';
import { ArticleMeta } from './ArticleMeta.tsx';
import { noteReading } from './note-reading.ts';
import styles from './ReadingDesk.module.css';
import { ReshapedPassage } from './ReshapedPassage.tsx';
import { useAfterPaint } from './use-after-paint.ts';
import { useOfferedCodes, useTagKeys } from './use-offered-tags.ts';
import { useReshaping } from './use-reshaping.ts';

const nothing: readonly Range[] = [];

interface ReadingDeskProps {
  readonly annotations: ArticleAnnotations;
  readonly document: ArticleDocument;
}

/** Joins the article's text with its inspector: what is selected in one shows in the other. */
export function ReadingDesk({ annotations, document }: ReadingDeskProps): ReactNode {
  const desk = useDesk();
  const { session, panes, places } = desk;
  const { showArticle } = panes;
  const words = useWords();
  const painted = useAfterPaint();
  const names = useNames();
  const { articleId } = document;
  const article = useRecord('articles', articleId);
  const selectedId = useSession('selectedId');
  const anyDraft = useSession('draft');
  const draft = anyDraft?.articleId === articleId ? anyDraft : null;

  const suggestions = useStore(desk.suggestions, 'open');
  const showSuggestions = useSession('showSuggestions');
  const suggestion = useOfferedSuggestion();

  const passes = usePasses();
  const filterText = useSession('filterText');
  const { layers, signOf } = useLayers(annotations);
  const inLayers = useShownAnnotations(annotations);
  const shown = useMemo(
    () => (passes === null || !filterText ? inLayers : new NarrowedAnnotations(inLayers, passes)),
    [inLayers, passes, filterText],
  );
  const layerColours = useSession('layerColours');
  const inView = layers.filter(({ isShown }) => isShown).length;
  const look = useSession('look');
  const reshaped = useReshaping();
  const selected = useAnnotation(annotations, selectedId);
  const tagKeys = useTagKeys();
  const codes = useOfferedCodes();
  // What is in view at once counts as well: a short article is never scrolled.
  useEffect(() => {
    const frame = requestAnimationFrame(() => noteReading(desk, articleId));
    return () => cancelAnimationFrame(frame);
  }, [desk, articleId]);

  const search = useArticleSearch(document, article?.language ?? null);
  const hits = useStore(search.state, 'hits');
  const currentHit = useStore(search.state, 'current');
  const finding = useSession('finding');
  const linking = useSession('linking');

  const open = (id: string): void => {
    selectAnnotation(desk, id);
    session.set({ tab: 'form' });
    panes.inspector?.focusForm();
  };
  return (
    <LayersContext value={signOf}>
      <main className={styles.main} style={laneColours(layers)}>
        <div className={styles.bars}>
          <BlindBar articleId={articleId} />
          {layers.length > 1 ? <LayerStrip layers={layers} /> : null}
        </div>
        <ArticleView
          ref={showArticle}
          document={document}
          title={article?.title ?? ''}
          language={article?.language ?? null}
          meta={
            article === undefined ? null : (
              <ArticleMeta
                article={article}
                annotations={annotations}
                isNarrowed={shown !== inLayers}
                hiddenLayers={layers.length - inView}
              />
            )
          }
          annotations={shown}
          signOf={signOf}
          inColours={layerColours && inView > 1}
          selectedId={selectedId}
          suggestions={showSuggestions ? suggestions : null}
          suggestion={suggestion}
          reasonFor={(index) => {
            const found = suggestions?.get(index);
            if (found === undefined) return '';
            const quote = document.text.slice(found.start, found.end);
            return reasonOf(found, quote, names, desk.replica.state, words.suggestions);
          }}
          transient={draft?.each === true ? nothing : (draft?.ranges ?? reshaped ?? nothing)}
          draftKind={draft?.form.kind ?? (reshaped === null ? null : (selected?.body.kind ?? null))}
          reshaped={reshaped}
          look={look}
          tagKeys={tagKeys}
          codes={codes}
          hits={hits}
          currentHit={currentHit}
          names={names}
          vocabulary={words.vocabulary}
          words={words.article}
          initialOffset={places.get(articleId) ?? 0}
          onSelectText={(range) => session.set({ selection: range })}
          onTag={(kind) => tagPassage(desk, kind)}
          onCode={({ number }) => applyNumberedCode(desk, number)}
          onPick={(ids, offset) => {
            const [linked] = turnToNext(ids, selectedId);
            if (linking === null) pickAt(desk, ids, offset);
            else if (linked !== undefined) chooseLinked(desk, linked);
          }}
          onPickCard={(id) => {
            if (linking === null) pickAnnotationInText(desk, id);
            else chooseLinked(desk, id);
          }}
          onOpen={open}
          onPlace={(offset) => {
            // Last read, last in line.
            places.delete(articleId);
            places.set(articleId, offset);
            noteReading(desk, articleId);
          }}
        />
        {reshaped === null ? null : <ReshapedPassage text={document.text} ranges={reshaped} />}
        {linking === null ? null : <LinkingBar linking={linking} />}
        {finding ? <FindBar search={search} /> : null}
      </main>
      {painted ? <Inspector annotations={inLayers} /> : <aside className={styles.waiting} aria-busy />}
    </LayersContext>
  );
}
