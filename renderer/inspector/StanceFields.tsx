import { useId, type ReactNode } from 'react';
import { CalendarDate } from '../../shared/schema/article.ts';
import { Attribution, Certainty, Confidence, Mode } from '../../shared/schema/annotation.ts';
import { polaritySign } from '../../shared/words/summary.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { Choice } from '../app/parts/Choice.tsx';
import { TextField } from '../app/parts/TextField.tsx';
import { useDesk } from '../state/desk-context.ts';
import type { StanceForm } from '../state/draft.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Fields.module.css';
import type { FormProps } from './form-props.ts';
import { namedOptions } from './named-options.ts';
import { PartyField } from './PartyField.tsx';
import { PositionScale } from './PositionScale.tsx';
import { SourceChain } from './SourceChain.tsx';
import { TargetField } from './TargetField.tsx';

export function StanceFields({ form, onChange, when, missing }: FormProps<StanceForm>): ReactNode {
  const { session } = useDesk();
  const { inspector, vocabulary, library } = useWords();
  const more = useSession('moreFields');
  const moreId = useId();
  const words = inspector.stance;
  return (
    <>
      <div className={styles.parties}>
        <PartyField
          label={words.holder}
          value={form.holder}
          error={missing === 'holder' ? inspector.missing.holder : null}
          onChange={(holder) => onChange({ holder })}
        />
        <span className={styles.sign} data-polarity={form.polarity} aria-hidden>
          {polaritySign(form)}
        </span>
        <TargetField
          label={words.target}
          value={form.target}
          error={missing === 'target' ? inspector.missing.target : null}
          onChange={(target) => onChange({ target })}
        />
      </div>
      <PositionScale value={form} onChange={(position) => onChange(position)} />
      <Choice
        label={words.attribution}
        value={form.attribution}
        options={namedOptions(Attribution.options, vocabulary.attribution)}
        onChange={(attribution) => onChange({ attribution })}
      />
      <div className={styles.pair}>
        <Choice
          label={words.certainty}
          value={form.certainty}
          options={namedOptions(Certainty.options, vocabulary.certainty)}
          onChange={(certainty) => onChange({ certainty })}
        />
        <Choice
          label={words.confidence}
          value={form.confidence}
          options={namedOptions(Confidence.options, vocabulary.confidence)}
          onChange={(confidence) => onChange({ confidence })}
        />
      </div>
      <TextField
        label={words.note}
        placeholder={words.notePlaceholder}
        value={form.note}
        when={when}
        lines={2}
        onCommit={(note) => onChange({ note })}
      />
      <Button
        look="quiet"
        size="small"
        className={styles.more}
        aria-expanded={more}
        aria-controls={moreId}
        onClick={() => session.set({ moreFields: !more })}
      >
        <Icon name="chevron" size={16} />
        {inspector.more}
      </Button>
      {more ? (
        <div id={moreId} className={styles.fields}>
          <div className={styles.pair}>
            <Choice
              label={words.mode}
              value={form.mode}
              options={namedOptions(Mode.options, vocabulary.mode)}
              onChange={(mode) => onChange({ mode })}
            />
            <TextField
              label={words.eventDate}
              value={form.eventDate ?? ''}
              when={when}
              placeholder="2015-11-22"
              check={(text) =>
                text === '' || CalendarDate.safeParse(text.trim()).success ? null : library.badDate
              }
              onCommit={(text) => onChange({ eventDate: text.trim() === '' ? null : text.trim() })}
            />
          </div>
          <SourceChain chain={form.sourceChain} onChange={(sourceChain) => onChange({ sourceChain })} />
        </div>
      ) : null}
    </>
  );
}
