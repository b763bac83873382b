import type { ReactNode } from 'react';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import type { Range as TextRange } from '../../shared/commands/command.ts';
import type { ArticleText } from './article-text.ts';
import type { ArticleViewProps } from './article-view-props.ts';
import { PassageBar } from './PassageBar.tsx';
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

/** Offers the four kinds and the most used codes for a selected passage. */
export function SelectionBar(props: SelectionBarProps): ReactNode {
  const { text, layout, passage, words, tagKeys, codes, onTag, onCode } = props;
  return (
    <PassageBar text={text} layout={layout} passage={passage} label={words.selectionBar}>
      <div className={styles['kinds']}>
        {annotationKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles['kind']}
            tabIndex={-1}
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
    </PassageBar>
  );
}
