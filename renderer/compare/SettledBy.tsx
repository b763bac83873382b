import type { ReactNode } from 'react';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { Button } from '../app/parts/Button.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import styles from './Decision.module.css';
import { openInCompare } from './show-compare.ts';

/** Of an annotation of the consensus: why it was decided, and the way to where it was; nothing of any other one. */
export function SettledBy({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const desk = useDesk();
  const { compare: words } = useWords();
  const { settles, articleId } = annotation;
  if (settles === undefined) return null;
  return (
    <section className={styles.settledBy} aria-label={words.decided(1)}>
      {settles.reason === '' ? null : (
        <p className={styles.why} dir="auto">
          {settles.reason}
        </p>
      )}
      <p>
        <Button
          size="small"
          onClick={() => openInCompare(desk, articleId, { at: settles.annotationIds[0] ?? null, layers: [] })}
        >
          {words.whereDecided}
        </Button>
      </p>
    </section>
  );
}
