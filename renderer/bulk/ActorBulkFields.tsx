import type { ReactNode } from 'react';
import { Portrayal } from '../../shared/schema/annotation.ts';
import { ActorField } from '../inspector/ActorField.tsx';
import { namedOptions } from '../inspector/named-options.ts';
import type { ActorForm } from '../state/draft.ts';
import { useWords } from '../words/words.ts';
import type { BulkFieldsProps } from './bulk-fields-props.ts';
import { KeepOr } from './KeepOr.tsx';

export function ActorBulkFields({ fields, onChange }: BulkFieldsProps<ActorForm>): ReactNode {
  const { bulk, inspector, vocabulary } = useWords();
  const { portrayal } = fields;
  return (
    <>
      <ActorField
        label={inspector.actor.actor}
        value={fields.actor ?? null}
        clearable
        placeholder={bulk.keep}
        onChange={(actor) => onChange({ actor: actor ?? undefined })}
      />
      <KeepOr
        label={inspector.actor.portrayal}
        value={portrayal === null ? 'none' : portrayal}
        options={[
          { value: 'none', label: inspector.none },
          ...namedOptions(Portrayal.options, vocabulary.portrayal),
        ]}
        onChange={(value) => onChange({ portrayal: value === 'none' ? null : value })}
      />
    </>
  );
}
