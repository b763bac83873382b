import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
import {
  exportFormat,
  exportFormatIds,
  exportGroups,
  type ExportFormatId,
} from '../../shared/export/export-formats.ts';
import { useWords } from '../words/words.ts';
import styles from './FormatList.module.css';

interface FormatListProps {
  readonly value: ExportFormatId;
  readonly onChange: (format: ExportFormatId) => void;
}

/** All formats by what they are for; the arrow keys go through them. */
export function FormatList({ value, onChange }: FormatListProps): ReactNode {
  const { exporting, exports: words } = useWords();
  return (
    <RadioGroup
      className={styles.list}
      aria-label={exporting.formats}
      value={value}
      onValueChange={(chosen) => {
        const found = exportFormatIds.find((id) => id === chosen);
        if (found !== undefined) onChange(found);
      }}
    >
      {exportGroups.map((group) => (
        <div key={group} className={styles.group}>
          <p className={styles.groupName}>{words.groups[group]}</p>
          {exportFormatIds
            .filter((id) => exportFormat(id).group === group)
            .map((id) => (
              <Radio.Root
                key={id}
                value={id}
                className={styles.format}
                aria-label={words.formats[id].name}
                title={words.formats[id].purpose}
              >
                <span className={styles.name}>{words.formats[id].name}</span>
                <span className={styles.extension}>{exportFormat(id).extension}</span>
              </Radio.Root>
            ))}
        </div>
      ))}
    </RadioGroup>
  );
}
