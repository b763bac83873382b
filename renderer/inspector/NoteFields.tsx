import type { ReactNode } from 'react';
import { TextField } from '../app/parts/TextField.tsx';
import type { NoteForm } from '../state/draft.ts';
import { useWords } from '../words/words.ts';
import type { FormProps } from './form-props.ts';

export function NoteFields({ form, onChange, when, missing }: FormProps<NoteForm>): ReactNode {
  const { inspector } = useWords();
  const words = inspector.note;
  return (
    <>
      <TextField
        label={words.text}
        placeholder={words.placeholder}
        value={form.text}
        when={when}
        lines={5}
        hint={missing === 'text' ? inspector.missing.text : inspector.enterHint}
        onCommit={(text) => onChange({ text })}
      />
      <TextField
        label={words.tags}
        hint={words.tagsHint}
        value={form.tags.join(', ')}
        when="pause"
        onCommit={(text) => onChange({ tags: parseTags(text) })}
      />
    </>
  );
}

/** “oil, Syria, oil” → two tags. */
function parseTags(text: string): string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim().replace(/^#/u, '').slice(0, 200))
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, 100);
}
