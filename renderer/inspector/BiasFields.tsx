import type { ReactNode } from 'react';
import type { Degree } from '../../shared/schema/annotation.ts';
import { Direction, Voice } from '../../shared/schema/annotation.ts';
import { Segments } from '../app/parts/Segments.tsx';
import { TextField } from '../app/parts/TextField.tsx';
import type { BiasForm } from '../state/draft.ts';
import { useWords } from '../words/words.ts';
import { CodeField } from './CodeField.tsx';
import type { FormProps } from './form-props.ts';
import { capitalised, namedOptions } from './named-options.ts';
import { TargetField } from './TargetField.tsx';

const degrees: readonly Degree[] = [1, 2, 3];

export function BiasFields({ form, onChange, when, missing }: FormProps<BiasForm>): ReactNode {
  const { inspector, vocabulary } = useWords();
  const words = inspector.bias;
  return (
    <>
      <CodeField
        value={form.code}
        error={missing === 'code' ? inspector.missing.code : null}
        onChange={(code) => onChange({ code })}
      />
      <Segments
        label={words.severity}
        value={String(form.severity)}
        options={degrees.map((degree) => ({
          value: String(degree),
          label: capitalised(vocabulary.severity[degree]),
        }))}
        onChange={(value) =>
          onChange({ severity: degrees.find((degree) => String(degree) === value) ?? form.severity })
        }
      />
      <TargetField
        label={words.target}
        value={form.target}
        clearable
        onChange={(target) => onChange({ target })}
      />
      <Segments
        label={words.direction}
        value={form.direction ?? 'none'}
        options={[
          { value: 'none', label: inspector.none },
          ...namedOptions(Direction.options, vocabulary.direction),
        ]}
        onChange={(value) => onChange({ direction: value === 'none' ? null : value })}
      />
      <Segments
        label={words.voice}
        value={form.voice}
        options={namedOptions(Voice.options, vocabulary.voice)}
        onChange={(voice) => onChange({ voice })}
      />
      <TextField
        label={words.suggestion}
        placeholder={words.suggestionPlaceholder}
        value={form.suggestion}
        when={when}
        onCommit={(suggestion) => onChange({ suggestion })}
      />
      <TextField
        label={words.note}
        value={form.note}
        when={when}
        lines={2}
        onCommit={(note) => onChange({ note })}
      />
    </>
  );
}
