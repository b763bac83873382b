import type { ReactNode } from 'react';
import { languages, type Language } from '../../shared/words/languages.ts';
import { Segments } from '../app/parts/Segments.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';

const spoken = Object.keys(languages) as Language[];

/** The interface's language, each by the name that its speakers give it. */
export function LanguageChoice(): ReactNode {
  const { session } = useDesk();
  const words = useWords().settings.look;
  const chosen = useSession('language');
  return (
    <Segments
      label={words.language}
      value={spoken.find((language) => language === chosen) ?? 'system'}
      options={[
        { value: 'system', label: words.themes.system },
        ...spoken.map((value) => ({ value, label: languages[value] })),
      ]}
      onChange={(value) => session.set({ language: value === 'system' ? null : value })}
    />
  );
}
