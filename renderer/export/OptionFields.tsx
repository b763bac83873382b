import type { ReactNode } from 'react';
import { exportFormat, type ExportFormatId } from '../../shared/export/export-formats.ts';
import { choicesOf, type ExportOptionId, type ExportOptions } from '../../shared/export/export-options.ts';
import { Choice } from '../app/parts/Choice.tsx';
import { Segments } from '../app/parts/Segments.tsx';
import { useWords } from '../words/words.ts';
import screen from './ExportScreen.module.css';

interface OptionFieldsProps {
  readonly format: ExportFormatId;
  readonly options: ExportOptions;
  /** Several articles go out. */
  readonly several: boolean;
  readonly onChange: (option: ExportOptionId, choice: string) => void;
}

/** A field for each option that the format has. */
export function OptionFields({ format, options, several, onChange }: OptionFieldsProps): ReactNode {
  const { exporting, exports: words } = useWords();
  const offered = exportFormat(format).options.filter((id) => several || id !== 'articles');
  if (offered.length === 0) return null;
  return (
    <div className={screen.part}>
      <h3 className={screen.partTitle}>{exporting.options}</h3>
      {offered.map((id) => {
        const choices: Readonly<Record<string, string>> = words.options[id].choices;
        const props = {
          label: words.options[id].name,
          value: options[id] as string,
          options: choicesOf(id).map((value) => ({ value, label: choices[value] ?? value })),
          onChange: (choice: string) => onChange(id, choice),
        };
        return props.options.length > 2 ? <Choice key={id} {...props} /> : <Segments key={id} {...props} />;
      })}
    </div>
  );
}
