import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Range as TextRange } from '../../shared/commands/command.ts';
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
  /** Its passages while its edges are being moved. */
  readonly reshaped: readonly TextRange[] | null;
}

interface SectionBoxes {
  readonly section: number;
  readonly boxes: readonly Box[];
}

/** @param _version of the layout: what was measured is void when it changes */
function boxesOf(
  passages: readonly TextRange[],
  text: ArticleText,
  layout: TextLayout,
  _version: number,
): SectionBoxes[] {
  return text.near.values().map((section) => ({
    section,
    boxes: passages.flatMap((passage) => layout.boxes(passage, section)),
  }));
}

/** Frames the lines of the selected annotation: a highlight can have no outline of its own. */
export function SelectedOutline(props: SelectedOutlineProps): ReactNode {
  const { text, layout, annotations, selectedId, reshaped } = props;
  const annotation = useSyncExternalStore(annotations.subscribe, () => annotations.get(selectedId));
  const version = useSyncExternalStore(layout.subscribe, () => layout.version);
  // The text stands in the page already, outside of this rendering: it can be measured here.
  const sections = useMemo(
    () => boxesOf(reshaped ?? annotation?.anchors ?? [], text, layout, version),
    [reshaped, annotation, text, layout, version],
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
