import type { ReactNode } from 'react';
import { Portrayal } from '../../shared/schema/annotation.ts';
import { AliasEditor } from '../actors/AliasEditor.tsx';
import { Segments } from '../app/parts/Segments.tsx';
import { TextField } from '../app/parts/TextField.tsx';
import type { ActorForm } from '../state/draft.ts';
import { useActor } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { ActorField } from './ActorField.tsx';
import { AliasOffer } from './AliasOffer.tsx';
import type { FormProps } from './form-props.ts';
import styles from './Fields.module.css';
import { namedOptions } from './named-options.ts';

export function ActorFields({ form, onChange, when, quote, missing }: FormProps<ActorForm>): ReactNode {
  const { inspector, vocabulary } = useWords();
  const actor = useActor(form.actor?.type === 'actor' ? form.actor.actorId : null);
  return (
    <>
      <ActorField
        label={inspector.actor.actor}
        value={form.actor}
        error={missing === 'actor' ? inspector.missing.actor : null}
        onChange={(chosen) => onChange({ actor: chosen })}
      />
      {actor === undefined ? null : <AliasOffer actor={actor} quote={quote} />}
      <Segments
        label={inspector.actor.portrayal}
        value={form.portrayal ?? 'none'}
        options={[
          { value: 'none', label: inspector.none },
          ...namedOptions(Portrayal.options, vocabulary.portrayal),
        ]}
        onChange={(value) => onChange({ portrayal: value === 'none' ? null : value })}
      />
      <TextField
        label={inspector.actor.note}
        value={form.note}
        when={when}
        lines={2}
        onCommit={(note) => onChange({ note })}
      />
      {actor === undefined ? null : (
        <details className={styles.details}>
          <summary>{inspector.actor.names(actor.name)}</summary>
          <AliasEditor actor={actor} />
        </details>
      )}
    </>
  );
}
