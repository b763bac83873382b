import type { ReactNode } from 'react';
import { EntryField } from '../app/parts/EntryField.tsx';
import { IconButton } from '../app/parts/IconButton.tsx';
import { withKeys } from '../app/parts/with-keys.ts';
import { useWords } from '../words/words.ts';
import { ExampleLine } from './ExampleLine.tsx';
import styles from './Examples.module.css';

const LONGEST = 5000;

interface ExamplesEditorProps {
  readonly examples: readonly string[];
  readonly onChange: (examples: string[]) => void;
}

/** Passages that show how a code is used: added, worded anew, put in order, taken away. */
export function ExamplesEditor({ examples, onChange }: ExamplesEditorProps): ReactNode {
  const { codebook: words } = useWords();
  const swap = (index: number, other: number): void => {
    const next = [...examples];
    const [moved] = next.splice(index, 1);
    if (moved === undefined) return;
    next.splice(other, 0, moved);
    onChange(next);
  };
  return (
    <fieldset className={styles.editor}>
      <legend className={styles.label}>{words.fields.examples}</legend>
      {examples.length === 0 ? null : (
        <ol className={styles.list}>
          {withKeys(examples, (example) => example).map(({ key, item }, index) => (
            <li key={key} className={styles.example}>
              <ExampleLine
                label={words.example(index + 1)}
                value={item}
                onCommit={(typed) =>
                  onChange(examples.flatMap((each, at) => (at !== index ? each : typed === '' ? [] : typed)))
                }
              />
              <span className={styles.tools}>
                {index === 0 ? null : (
                  <IconButton
                    icon="up"
                    size="small"
                    name={words.exampleUp(index + 1)}
                    onClick={() => swap(index, index - 1)}
                  />
                )}
                {index === examples.length - 1 ? null : (
                  <IconButton
                    icon="chevron"
                    size="small"
                    name={words.exampleDown(index + 1)}
                    onClick={() => swap(index, index + 1)}
                  />
                )}
                <IconButton
                  icon="cross"
                  size="small"
                  name={words.exampleRemove(index + 1)}
                  onClick={() => onChange(examples.filter((_, at) => at !== index))}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
      <EntryField
        label={words.fields.exampleAdd}
        placeholder={words.fields.exampleAdd}
        longest={LONGEST}
        add={words.add}
        onAdd={(example) => onChange([...examples, example])}
      />
    </fieldset>
  );
}
