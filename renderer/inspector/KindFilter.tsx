import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import type { AnnotationKind } from '../../shared/schema/annotation.ts';
import { useWords } from '../words/words.ts';
import styles from './KindFilter.module.css';

interface KindFilterProps {
  readonly kinds: readonly AnnotationKind[];
  /** None chosen means all. */
  readonly chosen: ReadonlySet<AnnotationKind>;
  readonly onChange: (chosen: ReadonlySet<AnnotationKind>) => void;
}

export function KindFilter({ kinds, chosen, onChange }: KindFilterProps): ReactNode {
  const words = useWords();
  return (
    <ToggleGroup
      multiple
      aria-label={words.inspector.list.kinds}
      className={styles.group}
      value={[...chosen]}
      onValueChange={(values: readonly string[]) =>
        onChange(new Set(kinds.filter((kind) => values.includes(kind))))
      }
    >
      {kinds.map((kind) => (
        <Toggle key={kind} value={kind} className={styles.kind} data-kind={kind}>
          {words.inspector.list.kindNames[kind]}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
