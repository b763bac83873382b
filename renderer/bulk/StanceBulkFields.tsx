import type { ReactNode } from 'react';
import { Attribution, Certainty, Confidence, Mode, Polarity } from '../../shared/schema/annotation.ts';
import { namedOptions } from '../inspector/named-options.ts';
import { PartyField } from '../inspector/PartyField.tsx';
import { TargetField } from '../inspector/TargetField.tsx';
import type { StanceForm } from '../state/draft.ts';
import { useWords } from '../words/words.ts';
import styles from './Bulk.module.css';
import type { BulkFieldsProps } from './bulk-fields-props.ts';
import { KeepDegree } from './KeepDegree.tsx';
import { KeepOr } from './KeepOr.tsx';

export function StanceBulkFields({ fields, onChange }: BulkFieldsProps<StanceForm>): ReactNode {
  const { bulk, inspector, vocabulary } = useWords();
  const words = inspector.stance;
  return (
    <>
      <PartyField
        label={words.holder}
        value={fields.holder ?? null}
        clearable
        placeholder={bulk.keep}
        onChange={(holder) => onChange({ holder: holder ?? undefined })}
      />
      <TargetField
        label={words.target}
        value={fields.target ?? null}
        clearable
        placeholder={bulk.keep}
        onChange={(target) => onChange({ target: target ?? undefined })}
      />
      <div className={styles.pair}>
        <KeepOr
          label={bulk.polarity}
          value={fields.polarity}
          options={namedOptions(Polarity.options, vocabulary.polarity)}
          onChange={(polarity) => onChange({ polarity })}
        />
        <KeepDegree
          label={bulk.intensity}
          value={fields.intensity}
          names={vocabulary.intensity}
          onChange={(intensity) => onChange({ intensity })}
        />
        <KeepOr
          label={words.certainty}
          value={fields.certainty}
          options={namedOptions(Certainty.options, vocabulary.certainty)}
          onChange={(certainty) => onChange({ certainty })}
        />
        <KeepOr
          label={words.confidence}
          value={fields.confidence}
          options={namedOptions(Confidence.options, vocabulary.confidence)}
          onChange={(confidence) => onChange({ confidence })}
        />
        <KeepOr
          label={words.attribution}
          value={fields.attribution}
          options={namedOptions(Attribution.options, vocabulary.attribution)}
          onChange={(attribution) => onChange({ attribution })}
        />
        <KeepOr
          label={words.mode}
          value={fields.mode}
          options={namedOptions(Mode.options, vocabulary.mode)}
          onChange={(mode) => onChange({ mode })}
        />
      </div>
    </>
  );
}
