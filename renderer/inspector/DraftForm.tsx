import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { Keys } from '../app/parts/Keys.tsx';
import { useDesk } from '../state/desk-context.ts';
import { withFields, type Draft, type FormBody } from '../state/draft.ts';
import { useWords } from '../words/words.ts';
import { acceptDraft } from './annotation-commands.ts';
import { quoteOf } from './quote-of.ts';
import { discardDraft } from './begin-draft.ts';
import unseen from '../app/parts/unseen.module.css';
import styles from './Form.module.css';
import { KindFields } from './KindFields.tsx';
import { mayBeWholeArticle } from './may-be-whole-article.ts';
import { Passages } from './Passages.tsx';
import type { Missing } from './resolve-form.ts';
import { toneOf } from './tone.ts';
import { useFormKeys } from './use-form-keys.ts';

/** The form of an annotation that is being made: Enter accepts it and returns to the text, Escape discards it. */
export function DraftForm({ draft }: { readonly draft: Draft }): ReactNode {
  const desk = useDesk();
  const { inspector: words, find } = useWords();
  const quote = quoteOf(desk, draft.articleId, draft.ranges);
  // Another object each time: the field that lacks something gets the focus again.
  const [refused, setRefused] = useState<{ readonly missing: Missing } | null>(null);
  const root = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (refused !== null) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  const accept = (): void => {
    const missing = acceptDraft(desk);
    setRefused(missing === null ? null : { missing });
  };
  const keys = useFormKeys(accept, () => discardDraft(desk));
  const change = (fields: Partial<FormBody>): void => {
    setRefused(null);
    desk.session.set(({ draft: now }) => ({
      draft: now === null ? null : { ...now, form: withFields(now.form, fields), touched: true },
    }));
  };
  return (
    <form
      ref={root}
      className={styles.form}
      aria-label={words.draftOf[draft.form.kind]}
      {...keys}
      onSubmit={(event) => event.preventDefault()}
    >
      <h2 className={unseen.text}>{words.draftOf[draft.form.kind]}</h2>
      {draft.each === true ? (
        <p className={styles.each}>{find.each(draft.ranges.length, quote)}</p>
      ) : (
        <Passages
          articleId={draft.articleId}
          ranges={draft.ranges}
          tone={toneOf(draft.form)}
          mayBeNone={mayBeWholeArticle(draft.form, desk.replica.state)}
          onChange={(ranges) => desk.session.set({ draft: { ...draft, ranges } })}
        />
      )}
      <div className={styles.fields} data-form-fields>
        <KindFields
          form={draft.form}
          onChange={change}
          when="each"
          quote={quote}
          missing={refused?.missing ?? null}
        />
      </div>
      <div className={styles.foot}>
        <Button look="primary" onClick={accept}>
          {words.accept} <Keys shortcut="Enter" />
        </Button>
        <Button onClick={() => discardDraft(desk)}>
          {words.discard} <Keys shortcut="Escape" />
        </Button>
      </div>
    </form>
  );
}
