import { useId, useState, type ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import control from '../app/parts/control.module.css';
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
  const [text, setText] = useState('');
  const id = useId();
  const add = (): void => {
    const example = text.trim();
    if (example === '') return;
    onChange([...examples, example]);
    setText('');
  };
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
      <div className={styles.add}>
        <input
          id={id}
          type="text"
          dir="auto"
          className={control.box}
          maxLength={LONGEST}
          aria-label={words.fields.exampleAdd}
          placeholder={words.fields.exampleAdd}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
            event.stopPropagation();
            add();
          }}
        />
        <Button disabled={text.trim() === ''} onClick={add}>
          {words.add}
        </Button>
      </div>
    </fieldset>
  );
}
