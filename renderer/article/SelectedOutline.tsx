import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import type { ArticleText } from './article-text.ts';
import type { Box } from './line-rects.ts';
import { SectionLayer } from './SectionLayer.tsx';
import styles from './SelectedOutline.module.css';
import type { TextLayout } from './text-layout.ts';

interface SelectedOutlineProps {
  readonly text: ArticleText;
  readonly layout: TextLayout;
  readonly annotations: ArticleAnnotations;
  readonly selectedId: string;
}

interface SectionBoxes {
  readonly section: number;
  readonly boxes: readonly Box[];
}

/** @param _version of the layout: what was measured is void when it changes */
function boxesOf(
  annotation: Annotation | undefined,
  text: ArticleText,
  layout: TextLayout,
  _version: number,
): SectionBoxes[] {
  const anchors = annotation?.anchors ?? [];
  return text.near.values().map((section) => ({
    section,
    boxes: anchors.flatMap((anchor) => layout.boxes(anchor, section)),
  }));
}

/** Frames the lines of the selected annotation: a highlight can have no outline of its own. */
export function SelectedOutline({ text, layout, annotations, selectedId }: SelectedOutlineProps): ReactNode {
  const annotation = useSyncExternalStore(annotations.subscribe, () => annotations.get(selectedId));
  const version = useSyncExternalStore(layout.subscribe, () => layout.version);
  // The text stands in the page already, outside of this rendering: it can be measured here.
  const sections = useMemo(
    () => boxesOf(annotation, text, layout, version),
    [annotation, text, layout, version],
  );

  return sections
    .filter(({ boxes }) => boxes.length > 0)
    .map(({ section, boxes }) => (
      <SectionLayer key={section} section={section}>
        {boxes.map(({ left, top, width, height }) => (
          <div
            key={`${left} ${top}`}
            className={styles['box']}
            style={{ left: left - 3, top: top - 2, width: width + 6, height: height + 5 }}
          />
        ))}
      </SectionLayer>
    ));
}
