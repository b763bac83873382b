import { useLayoutEffect, useRef, useSyncExternalStore, type ReactNode, type SyntheticEvent } from 'react';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import type { Range as TextRange } from '../../shared/commands/command.ts';
import type { ArticleText } from './article-text.ts';
import type { ArticleViewProps } from './article-view-props.ts';
import { placeBar } from './bar-place.ts';
import type { Box } from './line-rects.ts';
import styles from './SelectionBar.module.css';
import type { TextLayout } from './text-layout.ts';

interface SelectionBarProps extends Pick<
  ArticleViewProps,
  'words' | 'tagKeys' | 'codes' | 'onTag' | 'onCode'
> {
  readonly text: ArticleText;
  readonly layout: TextLayout;
  readonly passage: TextRange;
}

/** For a button: the text keeps the focus and its selection. */
const unfocused = {
  onPointerDown: (event: SyntheticEvent) => event.preventDefault(),
  onMouseDown: (event: SyntheticEvent) => event.preventDefault(),
};

/** Offers the four kinds and the most used codes for a selected passage, near it and never over it. */
export function SelectionBar(props: SelectionBarProps): ReactNode {
  const { text, layout, passage, words, tagKeys, codes, onTag, onCode } = props;
  const bar = useRef<HTMLDivElement>(null);
  const version = useSyncExternalStore(layout.subscribe, () => layout.version);

  useLayoutEffect(() => {
    const element = bar.current;
    const page = element?.offsetParent?.getBoundingClientRect();
    if (element === null || page === undefined) return undefined;
    const place = (): void => {
      const { left, top } = placeBar(...edgesOf(text, passage), viewOf(text), {
        width: element.offsetWidth,
        height: element.offsetHeight,
      });
      const origin = element.offsetParent?.getBoundingClientRect() ?? page;
      element.style.translate = `${Math.round(left - origin.left)}px ${Math.round(top - origin.top)}px`;
    };
    place();
    text.scroller.addEventListener('scrollend', place);
    return () => text.scroller.removeEventListener('scrollend', place);
  }, [text, passage, version]);

  return (
    <div ref={bar} className={styles['bar']} role="toolbar" aria-label={words.selectionBar}>
      <div className={styles['kinds']}>
        {annotationKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles['kind']}
            tabIndex={-1}
            {...unfocused}
            onClick={() => onTag(kind)}
          >
            {words.tag[kind]}
            {tagKeys[kind] === '' ? null : <kbd className={styles['key']}>{tagKeys[kind]}</kbd>}
          </button>
        ))}
      </div>
      {codes.length === 0 ? null : (
        <div className={styles['codes']} role="group" aria-label={words.codes}>
          {codes.map((code) => (
            <button
              key={code.number}
              type="button"
              className={styles['code']}
              tabIndex={-1}
              {...unfocused}
              title={code.name}
              onClick={() => onCode(code)}
            >
              <kbd className={styles['digit']}>{code.key}</kbd>
              <span className={styles['name']} dir="auto">
                {code.name}
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The boxes of the first and last lines of a passage. */
function edgesOf(text: ArticleText, { start, end }: TextRange): readonly [Box, Box] {
  const lines = (from: number, to: number): DOMRect[] => [
    ...(text.nodes.range({ start: from, end: to })?.getClientRects() ?? []),
  ];
  const nowhere = text.scroller.getBoundingClientRect();
  return [lines(start, start + 1)[0] ?? nowhere, lines(end - 1, end).at(-1) ?? nowhere];
}

function viewOf({ scroller, element }: ArticleText): Box {
  const { top, height } = scroller.getBoundingClientRect();
  const { left, width } = element.getBoundingClientRect();
  return { left, top, width, height };
}
