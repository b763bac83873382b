import type { ReactNode } from 'react';
import { Direction, Voice } from '../../shared/schema/annotation.ts';
import { CodeField } from '../inspector/CodeField.tsx';
import { namedOptions } from '../inspector/named-options.ts';
import { TargetField } from '../inspector/TargetField.tsx';
import type { BiasForm } from '../state/draft.ts';
import { useWords } from '../words/words.ts';
import styles from './Bulk.module.css';
import type { BulkFieldsProps } from './bulk-fields-props.ts';
import { KeepDegree } from './KeepDegree.tsx';
import { KeepOr } from './KeepOr.tsx';

export function BiasBulkFields({ fields, onChange }: BulkFieldsProps<BiasForm>): ReactNode {
  const { bulk, inspector, vocabulary } = useWords();
  const words = inspector.bias;
  const { direction } = fields;
  return (
    <>
      <CodeField
        clearable
        placeholder={bulk.keep}
        value={fields.code ?? null}
        onChange={(code) => onChange({ code: code ?? undefined })}
      />
      <TargetField
        label={words.target}
        value={fields.target ?? null}
        clearable
        placeholder={bulk.keep}
        onChange={(target) => onChange({ target: target ?? undefined })}
      />
      <div className={styles.pair}>
        <KeepDegree
          label={words.severity}
          value={fields.severity}
          names={vocabulary.severity}
          onChange={(severity) => onChange({ severity })}
        />
        <KeepOr
          label={words.direction}
          value={direction === null ? 'none' : direction}
          options={[
            { value: 'none', label: inspector.none },
            ...namedOptions(Direction.options, vocabulary.direction),
          ]}
          onChange={(value) => onChange({ direction: value === 'none' ? null : value })}
        />
        <KeepOr
          label={words.voice}
          value={fields.voice}
          options={namedOptions(Voice.options, vocabulary.voice)}
          onChange={(voice) => onChange({ voice })}
        />
      </div>
    </>
  );
}
