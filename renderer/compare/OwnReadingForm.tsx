import { useEffect, useRef, useState, type ReactNode } from 'react';
import { classNames } from '../app/class-names.ts';
import { Button } from '../app/parts/Button.tsx';
import { Keys } from '../app/parts/Keys.tsx';
import form from '../inspector/Form.module.css';
import { KindFields } from '../inspector/KindFields.tsx';
import { mayBeWholeArticle } from '../inspector/may-be-whole-article.ts';
import { Passages } from '../inspector/Passages.tsx';
import { quoteOf } from '../inspector/quote-of.ts';
import { resolveForm, type Missing } from '../inspector/resolve-form.ts';
import { toneOf } from '../inspector/tone.ts';
import { useFormKeys } from '../inspector/use-form-keys.ts';
import { useDesk } from '../state/desk-context.ts';
import { withFields, type FormBody } from '../state/draft.ts';
import { useWords } from '../words/words.ts';
import styles from './Decision.module.css';
import type { OwnReading } from './compare-view.ts';
import { showCompare } from './show-compare.ts';
import type { Decider } from './decider.ts';

interface OwnReadingFormProps {
  readonly articleId: string;
  readonly reading: OwnReading;
  readonly decider: Decider;
}

/** A reading that no layer has, in the form that annotations are made in: Enter lets it hold, Escape leaves it. */
export function OwnReadingForm({ articleId, reading, decider }: OwnReadingFormProps): ReactNode {
  const desk = useDesk();
  const { compare: words, inspector } = useWords();
  const root = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<{ readonly missing: Missing } | null>(null);
  const quote = quoteOf(desk, articleId, reading.ranges);
  useEffect(() => {
    root.current
      ?.querySelector<HTMLElement>('[data-form-fields] :is(input, [role="radio"], button)')
      ?.focus();
  }, []);
  useEffect(() => {
    if (refused !== null) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  const leave = (): void => {
    showCompare(desk, { reading: null });
    document.querySelector<HTMLElement>('[data-first] [role="listbox"]')?.focus();
  };
  const accept = (): void => {
    const resolved = resolveForm(reading.form, desk.replica.state, desk.clock);
    if (!resolved.complete) {
      setRefused({ missing: resolved.missing });
      return;
    }
    const { body, creations } = resolved;
    leave();
    void decider.decide([{ ranges: reading.ranges, body }], creations);
  };
  const change = (part: Partial<Pick<OwnReading, 'ranges' | 'form'>>): void => {
    setRefused(null);
    showCompare(desk, { reading: { ...reading, ...part } });
  };
  const keys = useFormKeys(accept, leave);
  return (
    <form
      ref={root}
      className={classNames(form.form, styles.own)}
      aria-label={words.newReading}
      {...keys}
      onSubmit={(event) => event.preventDefault()}
    >
      <h2 className={styles.subtitle}>{words.newReading}</h2>
      <Passages
        articleId={articleId}
        ranges={reading.ranges}
        tone={toneOf(reading.form)}
        mayBeNone={mayBeWholeArticle(reading.form, desk.replica.state)}
        onChange={(ranges) => change({ ranges })}
      />
      <div className={form.fields} data-form-fields>
        <KindFields
          form={reading.form}
          onChange={(fields: Partial<FormBody>) => change({ form: withFields(reading.form, fields) })}
          when="each"
          quote={quote}
          missing={refused?.missing ?? null}
        />
      </div>
      <div className={classNames(form.foot, styles.ownFoot)}>
        <Button look="primary" onClick={accept}>
          {words.letHold} <Keys shortcut="Enter" />
        </Button>
        <Button onClick={leave}>
          {inspector.discard} <Keys shortcut="Escape" />
        </Button>
      </div>
    </form>
  );
}
