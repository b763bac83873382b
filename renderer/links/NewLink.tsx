import { useState, type ReactNode } from 'react';
import { Relation, type Annotation } from '../../shared/schema/annotation.ts';
import { Button } from '../app/parts/Button.tsx';
import { Choice } from '../app/parts/Choice.tsx';
import { ChoiceCombobox } from '../app/parts/ChoiceCombobox.tsx';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { annotationOptions } from './annotation-options.ts';
import { addLink, beginLinking } from './link-commands.ts';
import styles from './Links.module.css';

interface NewLinkProps {
  readonly annotations: ArticleAnnotations;
  readonly annotation: Annotation;
  readonly onDone: () => void;
}

/** How and to which annotation: found by words, or picked in the text. */
export function NewLink({ annotations, annotation, onDone }: NewLinkProps): ReactNode {
  const desk = useDesk();
  const { links: words, vocabulary } = useWords();
  const names = useNames();
  const [relation, setRelation] = useState<Relation>('supports');
  return (
    <div className={styles.new}>
      <Choice
        label={words.relation}
        value={relation}
        options={Relation.options.map((value) => ({ value, label: words.relations[value] }))}
        onChange={setRelation}
      />
      <ChoiceCombobox<string>
        label={words.other}
        placeholder={words.search}
        value={null}
        offer={(query) => [
          {
            label: words.annotations,
            items: annotationOptions(annotations, annotation.id, query, names, vocabulary),
          },
        ]}
        onChange={(annotationId) => {
          if (annotationId === null) return;
          onDone();
          void addLink(desk, annotation, { annotationId, relation });
        }}
      />
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => {
            onDone();
            beginLinking(desk, annotation.id, relation);
          }}
        >
          {words.pick}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {words.leave}
        </Button>
      </div>
    </div>
  );
}
