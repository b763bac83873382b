import type { ReactNode } from 'react';
import { Scheme } from '../../shared/schema/term.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { MenuButton } from '../app/parts/MenuButton.tsx';
import screen from '../app/parts/screen.module.css';
import { Segments } from '../app/parts/Segments.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { exportCodebook, importCodebook } from './codebook-files.ts';
import { CodebookImport } from './CodebookImport.tsx';

/** Which part of the codebook is shown, and what can be done with all of it. */
export function CodebookBar({ onCreate }: { readonly onCreate: () => void }): ReactNode {
  const desk = useDesk();
  const { codebook: words, lexicon } = useWords();
  const scheme = useSession('scheme');
  const read = useSession('codebookToImport');
  return (
    <header className={screen.bar}>
      <h1 className={screen.title}>{words.title}</h1>
      <Segments
        label={words.schemeLabel}
        hideLabel
        value={scheme}
        options={Scheme.options.map((value) => ({ value, label: words.schemes[value] }))}
        onChange={(next) => desk.session.set({ scheme: next, termId: null })}
      />
      <span className={screen.grow} />
      <Button onClick={() => desk.session.set({ screen: 'lexicon' })}>{lexicon.open}</Button>
      <Button onClick={() => void importCodebook(desk)}>{words.importFile}</Button>
      <MenuButton
        label={words.export}
        items={[
          { label: words.exportAs.json, run: () => void exportCodebook(desk, 'codebook-json') },
          { label: words.exportAs.qdc, run: () => void exportCodebook(desk, 'qdc') },
        ]}
      />
      <Button look="primary" onClick={onCreate}>
        <Icon name="plus" size={16} />
        {words.new[scheme]}
      </Button>
      {read === null ? null : (
        <CodebookImport read={read} onClose={() => desk.session.set({ codebookToImport: null })} />
      )}
    </header>
  );
}
