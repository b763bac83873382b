import { useMemo, memo, type ReactNode } from 'react';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { CommandKeys } from '../app/parts/CommandKeys.tsx';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useAnnotation, useSession } from '../state/hooks.ts';
import { IncomingLinks } from '../links/incoming-links.ts';
import { LinksField } from '../links/LinksField.tsx';
import { useWords } from '../words/words.ts';
import { AnnotationForm } from './AnnotationForm.tsx';
import { DraftForm } from './DraftForm.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import styles from './FormTab.module.css';
import { StancesSoFar } from './StancesSoFar.tsx';

/** The draft, or the selected annotation, or how to begin; below it who stands where. */
export const FormTab = memo(function FormTab({
  annotations,
}: {
  readonly annotations: ArticleAnnotations;
}): ReactNode {
  const words = useWords();
  const draft = useSession('draft');
  const selectedId = useSession('selectedId');
  const linking = useSession('linking');
  // While another annotation is picked, the form stays with the one that it is picked for.
  const selected = useAnnotation(annotations, linking?.fromId ?? selectedId);
  const incoming = useMemo(() => new IncomingLinks(annotations), [annotations]);
  const hintSeen = useSession('hintSeen');
  const isDraft = draft !== null && draft.articleId === annotations.articleId;
  return (
    <div className={styles.tab}>
      {hintSeen ? null : <FirstSteps />}
      {isDraft ? (
        <DraftForm key={`${draft.form.kind} ${draft.ranges[0]?.start ?? ''}`} draft={draft} />
      ) : selected !== undefined ? (
        <AnnotationForm key={selected.id} annotation={selected}>
          <LinksField annotations={annotations} annotation={selected} incoming={incoming} />
        </AnnotationForm>
      ) : !hintSeen ? null : (
        <EmptyState icon="quote" title={words.inspector.nothing.title} text={words.inspector.nothing.text}>
          <ul className={styles.kinds}>
            {annotationKinds.map((kind) => (
              <li key={kind} className={styles.kind} data-tone={kind}>
                <span>{words.vocabulary.kind[kind]}</span>
                <CommandKeys command={`annotation.tag-${kind}`} />
              </li>
            ))}
          </ul>
        </EmptyState>
      )}
      {isDraft ? null : <StancesSoFar annotations={annotations} />}
    </div>
  );
});
