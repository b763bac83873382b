import { useState, type ReactNode } from 'react';
import { flattenTree, type TermNode } from '../../shared/codebook/tree.ts';
import { classNames } from '../app/class-names.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { ColourField } from '../app/parts/ColourField.tsx';
import screen from '../app/parts/screen.module.css';
import { TextField } from '../app/parts/TextField.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './Codebook.module.css';
import { DecidedPassages } from './DecidedPassages.tsx';
import { ExamplesEditor } from './ExamplesEditor.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { MergedTerms } from './MergedTerms.tsx';
import { RetiredNote } from './RetiredNote.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { deleteTerm, editTerm, setRetired } from './term-commands.ts';
import { TermField } from './TermField.tsx';

interface TermDetailsProps {
  readonly node: TermNode;
  /** Of the term itself. */
  readonly uses: number;
  /** The sibling behind it; null for none. */
  readonly behind: string | null;
  readonly onCreateBelow: () => void;
  readonly onCreateBeside: () => void;
}

/** What is known of a term; each field is kept when it changes. */
export function TermDetails(props: TermDetailsProps): ReactNode {
  const { node, uses, behind, onCreateBelow, onCreateBeside } = props;
  const desk = useDesk();
  const { codebook: words } = useWords();
  const [dialog, setDialog] = useState<'merge' | 'split' | null>(null);
  const { term } = node;
  const { fields } = words;
  const edit = (changed: Parameters<typeof editTerm>[2]): void => void editTerm(desk, term.id, changed);
  const review = (): void => desk.session.set({ recodingId: term.id });
  return (
    <div className={screen.details}>
      <div>
        <h2 className={screen.detailsTitle} dir="auto">
          {term.name}
        </h2>
        <p className={classNames(screen.facts, styles.uses)}>
          {words.uses(uses)}
          {uses === 0 || term.retired ? null : (
            <Button size="small" look="quiet" onClick={review}>
              {words.reviewUses}
            </Button>
          )}
        </p>
      </div>
      {term.retired ? <RetiredNote term={term} uses={uses} onReview={review} /> : null}
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
      <ExamplesEditor examples={term.examples} onChange={(examples) => edit({ examples })} />
      <DecidedPassages term={term} />
      <TermField
        label={fields.parent}
        scheme={term.scheme}
        value={node.parentId}
        without={new Set(flattenTree([node]).map((each) => each.term.id))}
        onChange={(parentId) => void desk.run({ type: 'term.move', id: term.id, parentId, beforeId: null })}
      />
      <TextField
        label={fields.source}
        value={term.source ?? ''}
        onCommit={(text) => edit({ source: text.trim() === '' ? null : text.trim().slice(0, 200) })}
      />
      <ColourField label={fields.colour} value={term.colour} onChange={(colour) => edit({ colour })} />
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
      <MergedTerms id={term.id} />
      <div className={classNames(screen.actions, styles.create)}>
        <Button onClick={onCreateBelow}>
          <Icon name="plus" size={16} />
          {words.newBelow}
        </Button>
        <Button onClick={onCreateBeside}>{words.newBeside}</Button>
      </div>
      <div className={classNames(screen.actions, screen.last)}>
        <span className={screen.actions}>
          <Button onClick={() => setDialog('merge')}>{words.merge}</Button>
          {term.retired ? null : <Button onClick={() => setDialog('split')}>{words.split}</Button>}
        </span>
        <span className={screen.actions}>
          <Button
            look="quiet"
            title={words.retireHint}
            onClick={() => void setRetired(desk, term, !term.retired)}
          >
            {term.retired ? words.reinstate : words.retire}
          </Button>
          {uses > 0 || node.children.length > 0 ? null : (
            <Button look="danger" title={words.deleteHint} onClick={() => void deleteTerm(desk, term)}>
              {words.delete}
            </Button>
          )}
        </span>
      </div>
      {dialog === 'merge' ? <MergeDialog node={node} uses={uses} onClose={() => setDialog(null)} /> : null}
      {dialog === 'split' ? (
        <SplitDialog term={term} uses={uses} behind={behind} onClose={() => setDialog(null)} />
      ) : null}
    </div>
  );
}
