import { useMemo, type ReactNode } from 'react';
import { wouldLoop } from '../../shared/codebook/tree.ts';
import type { Term } from '../../shared/schema/term.ts';
import { classNames } from '../app/class-names.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import screen from '../app/parts/screen.module.css';
import { TextField } from '../app/parts/TextField.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useUsage, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import styles from './CodebookScreen.module.css';
import { editTerm } from './term-commands.ts';
import { TermField } from './TermField.tsx';

const terms: readonly Topic[] = ['terms'];

interface TermDetailsProps {
  readonly term: Term;
  readonly onCreateBelow: () => void;
}

/** What is known of a term; each field is kept when it changes. */
export function TermDetails({ term, onCreateBelow }: TermDetailsProps): ReactNode {
  const desk = useDesk();
  const { codebook: words } = useWords();
  const { fields } = words;
  const uses = useUsage(term.id);
  const view = useView(terms);
  const below = useMemo(() => {
    const all = [...view.state.values('terms')];
    return new Set(all.filter(({ id }) => wouldLoop(all, term.id, id)).map(({ id }) => id));
  }, [view, term.id]);
  const edit = (changed: Parameters<typeof editTerm>[2]): void => void editTerm(desk, term.id, changed);
  return (
    <div className={screen.details}>
      <div>
        <h2 className={screen.detailsTitle} dir="auto">
          {term.name}
        </h2>
        <p className={screen.facts}>{words.uses(uses)}</p>
      </div>
      <TextField
        label={fields.name}
        value={term.name}
        check={(text) => (text.trim() === '' ? words.badName : null)}
        onCommit={(text) => edit({ name: text.trim() })}
      />
      <TextField
        label={fields.definition}
        value={term.definition}
        lines={3}
        onCommit={(definition) => edit({ definition })}
      />
      <TextField
        label={fields.examples}
        hint={fields.examplesHint}
        value={term.examples.join('\n')}
        lines={3}
        onCommit={(text) => edit({ examples: text.split('\n').filter((line) => line.trim() !== '') })}
      />
      <TermField
        label={fields.parent}
        scheme={term.scheme}
        value={term.parentId}
        without={below}
        onChange={(parentId) => edit({ parentId })}
      />
      <TextField
        label={fields.source}
        value={term.source ?? ''}
        onCommit={(text) => edit({ source: text.trim() === '' ? null : text.trim() })}
      />
      {term.scheme === 'bias' ? (
        <label className={styles.toggle}>
          <input
            type="checkbox"
            checked={term.wholeArticle}
            onChange={(event) => edit({ wholeArticle: event.target.checked })}
          />
          {fields.wholeArticle}
        </label>
      ) : null}
      <div className={classNames(screen.actions, screen.last)}>
        <Button onClick={onCreateBelow}>
          <Icon name="plus" size={16} />
          {words.newBelow}
        </Button>
        <Button look="quiet" title={words.retireHint} onClick={() => edit({ retired: !term.retired })}>
          {term.retired ? words.reinstate : words.retire}
        </Button>
      </div>
    </div>
  );
}
