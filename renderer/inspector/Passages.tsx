import type { ReactNode } from 'react';
import type { Range } from '../../shared/commands/command.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { IconButton } from '../app/parts/IconButton.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Passages.module.css';

interface PassagesProps {
  readonly articleId: string;
  /** UTF-16 code units. */
  readonly ranges: readonly Range[];
  /** The kind of annotation, or the side of a stance: the colour of the edge. */
  readonly tone: string;
  readonly mayBeNone: boolean;
  readonly onChange: (ranges: Range[]) => void;
}

/** What an annotation is about, word for word; the selected text can be taken instead, or as well. */
export function Passages({ articleId, ranges, tone, mayBeNone, onChange }: PassagesProps): ReactNode {
  const { replica, panes } = useDesk();
  const words = useWords().inspector;
  const selection = useSession('selection');
  const text = replica.state.document(articleId)?.text ?? '';
  const isNew = selection !== null && !ranges.some((range) => isSame(range, selection));
  // What was taken is no longer offered for tagging.
  const take = (): Range[] => {
    const taken = panes.article?.takePassage() ?? selection;
    return taken === null ? [] : [taken];
  };
  const mayRemove = ranges.length > 1 || (mayBeNone && ranges.length > 0);
  return (
    <div className={styles.passages}>
      {ranges.length === 0 ? <p className={styles.whole}>{words.wholeArticle}</p> : null}
      {ranges.map((range, index) => (
        <div key={`${range.start} ${range.end}`} className={styles.passage} data-tone={tone}>
          <button
            type="button"
            className={styles.quote}
            dir="auto"
            onClick={() => panes.article?.scrollToOffset(range.start, 'center')}
          >
            {text.slice(range.start, range.end)}
          </button>
          {mayRemove ? (
            <IconButton
              icon="cross"
              size="small"
              name={words.removePassage(index + 1)}
              onClick={() => onChange(ranges.filter((_, at) => at !== index))}
            />
          ) : null}
        </div>
      ))}
      <div className={styles.actions}>
        {isNew ? (
          <>
            <Button size="small" onClick={() => onChange(take())}>
              {words.retake}
            </Button>
            {ranges.length === 0 ? null : (
              <Button size="small" onClick={() => onChange([...ranges, ...take()])}>
                <Icon name="plus" size={14} />
                {words.addEvidence}
              </Button>
            )}
          </>
        ) : (
          words.passageHint
        )}
      </div>
    </div>
  );
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}
