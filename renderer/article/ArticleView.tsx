import { useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { createPortal } from 'react-dom';
import { baseDirection } from '../../shared/text/direction.ts';
import styles from './ArticleView.module.css';
import { articleHandle } from './article-handle.ts';
import type { ArticleViewHandle, ArticleViewProps } from './article-view-props.ts';
import { CaretMark } from './CaretMark.tsx';
import { LiveDescription } from './LiveDescription.tsx';
import { Margin, type MarginHandle } from './Margin.tsx';
import { OfferedPassage } from './OfferedPassage.tsx';
import { PrintedAnnotations } from './PrintedAnnotations.tsx';
import { Ribbon } from './Ribbon.tsx';
import { SelectedOutline } from './SelectedOutline.tsx';
import { useArticleInput } from './use-article-input.ts';
import { useArticleText } from './use-article-text.ts';
import { useLatest } from './use-latest.ts';
import { useLook } from './use-look.ts';
import { usePaint } from './use-paint.ts';
import { usePrinting } from './use-printing.ts';

/** The article as it is read and annotated; see `ArticleViewProps`. */
export function ArticleView(props: ArticleViewProps & { readonly ref?: Ref<ArticleViewHandle> }): ReactNode {
  const { document, title, language, annotations, selectedId, meta, withMargin = true, ref } = props;
  const page = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const margin = useRef<MarginHandle>(null);
  const [inset] = useState(() => globalThis.document.createElement('div'));
  const [stage, scroller] = useArticleText({
    document,
    title,
    language,
    className: styles['text'] ?? '',
    host,
    page,
    inset,
  });
  const takePassage = useArticleInput(stage, props);
  usePaint(stage, props);
  useLook(page, stage, props.look);
  const printing = usePrinting(stage);
  const onPick = useLatest(props.onPickCard);
  const onOpen = useLatest(props.onOpen);
  useImperativeHandle(ref, () => articleHandle(stage, annotations, margin, takePassage), [
    stage,
    annotations,
    takePassage,
  ]);
  const hasHeadline = document.blockKinds[0] === 'headline';
  const shownMeta = meta === undefined ? null : <div className={styles['meta']}>{meta}</div>;
  return (
    <article className={styles['desk']} aria-label={title}>
      {stage === null || printing ? (
        <div />
      ) : (
        <Ribbon
          text={stage.text}
          annotations={annotations}
          selectedId={selectedId}
          hits={props.hits ?? null}
          words={props.words}
        />
      )}
      <div ref={scroller} className={styles['scroller']}>
        <div
          ref={page}
          className={styles['page']}
          data-plain={withMargin ? undefined : ''}
          dir={baseDirection(document.text) ?? 'ltr'}
        >
          <div className={styles['column']}>
            {!hasHeadline && (
              <header>
                <h1 className={styles['title']} lang={language ?? undefined}>
                  {title}
                </h1>
                {shownMeta}
              </header>
            )}
            <div ref={host} />
            {hasHeadline && createPortal(shownMeta, inset)}
          </div>
          {stage !== null && printing && <PrintedAnnotations text={stage.text} {...props} />}
          {stage !== null && !printing && (
            <>
              {selectedId !== null && (
                <SelectedOutline
                  {...stage}
                  annotations={annotations}
                  selectedId={selectedId}
                  reshaped={props.reshaped}
                />
              )}
              <CaretMark {...stage} />
              {props.draftKind === null && <OfferedPassage stage={stage} {...props} />}
              <LiveDescription
                text={stage.text}
                annotations={annotations}
                selectedId={selectedId}
                suggestions={props.suggestions}
                reasonFor={props.reasonFor}
                names={props.names}
                vocabulary={props.vocabulary}
                words={props.words}
              />
              {withMargin && (
                <Margin
                  ref={margin}
                  stage={stage}
                  annotations={annotations}
                  selectedId={selectedId}
                  names={props.names}
                  vocabulary={props.vocabulary}
                  words={props.words}
                  signOf={props.signOf}
                  onPick={onPick}
                  onOpen={onOpen}
                />
              )}
            </>
          )}
        </div>
      </div>
    </article>
  );
}
