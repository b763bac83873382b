import { useRef, type ReactNode } from 'react';
import type { LexiconEntry } from '../../shared/schema/lexicon.ts';
import { classNames } from '../app/class-names.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import screen from '../app/parts/screen.module.css';
import { TextField } from '../app/parts/TextField.tsx';
import toggle from '../codebook/Codebook.module.css';
import { TermField } from '../codebook/TermField.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { deleteEntry, editEntry } from './lexicon-commands.ts';

/** One phrase of the lexicon; each field is kept when it changes. */
export function EntryDetails({ entry }: { readonly entry: LexiconEntry }): ReactNode {
  const desk = useDesk();
  const { lexicon: words } = useWords();
  const { fields } = words;
  // One after another: an edit keeps the other fields as the edit before it left them.
  const edits = useRef(Promise.resolve());
  const edit = (changed: Parameters<typeof editEntry>[2]): void => {
    edits.current = edits.current.then(() => editEntry(desk, entry.id, changed));
  };
  return (
    <div className={screen.details}>
      <h2 className={screen.detailsTitle} dir="auto">
        {entry.text}
      </h2>
      <TextField
        label={fields.text}
        hint={fields.textHint}
        value={entry.text}
        check={(text) => (isPhrase(text) ? null : words.badText)}
        onCommit={(text) => edit({ text: text.trim() })}
      />
      <TermField
        label={fields.code}
        scheme="bias"
        value={entry.codeId}
        onChange={(codeId) => {
          if (codeId !== null) edit({ codeId });
        }}
      />
      <TextField
        label={fields.language}
        hint={fields.languageHint}
        value={entry.language ?? ''}
        spellCheck={false}
        check={(text) => (text.trim() === '' || isLanguage(text.trim()) ? null : words.badLanguage)}
        onCommit={(text) => edit({ language: text.trim() === '' ? null : text.trim() })}
      />
      <TextField
        label={fields.suggestion}
        value={entry.suggestion}
        onCommit={(suggestion) => edit({ suggestion: suggestion.trim() })}
      />
      <TextField label={fields.note} value={entry.note} lines={2} onCommit={(note) => edit({ note })} />
      <label className={toggle.toggle}>
        <input
          type="checkbox"
          checked={entry.enabled}
          onChange={(event) => edit({ enabled: event.target.checked })}
        />
        {fields.enabled}
      </label>
      <div className={classNames(screen.actions, screen.last)}>
        <span />
        <Button look="danger" onClick={() => void deleteEntry(desk, entry.id)}>
          <Icon name="bin" size={16} />
          {words.delete}
        </Button>
      </div>
    </div>
  );
}

/** One letter is looked for only where it can be a word. */
function isPhrase(text: string): boolean {
  const phrase = text.trim().replace(/\*+$/u, '');
  return phrase.length > 1 || /\p{Script=Han}/u.test(phrase);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false; // that is how the platform says that it is no tag
    throw error;
  }
}
