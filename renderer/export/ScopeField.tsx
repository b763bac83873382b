import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
import { RadioMark } from '../app/parts/RadioMark.tsx';
import { useWords } from '../words/words.ts';
import { exportScopes, type ExportScope } from '../state/exporting.ts';
import { scopeName, type ScopedArticles } from './export-scope.ts';
import screen from './ExportScreen.module.css';
import styles from './ScopeField.module.css';

interface ScopeFieldProps {
  readonly scoped: ScopedArticles;
  readonly value: ExportScope;
  readonly onChange: (scope: ExportScope) => void;
}

/** Which articles. A scope without any is not offered. */
export function ScopeField({ scoped, value, onChange }: ScopeFieldProps): ReactNode {
  const { scope: words } = useWords().exporting;
  return (
    <div className={screen.part}>
      <h3 className={screen.partTitle} id="export-scope">
        {words.title}
      </h3>
      <RadioGroup
        className={styles.scopes}
        aria-labelledby="export-scope"
        value={value}
        onValueChange={(chosen) => {
          const found = exportScopes.find((scope) => scope === chosen);
          if (found !== undefined) onChange(found);
        }}
      >
        {[...scoped].map(([scope, articles]) => (
          <Radio.Root
            key={scope}
            value={scope}
            className={styles.scope}
            aria-label={
              scope === 'open'
                ? `${words.open}: ${articles[0]?.title ?? ''}`
                : scopeName(words, scope, articles.length)
            }
          >
            <RadioMark />
            <span className={styles.text}>
              {scopeName(words, scope, articles.length)}
              {scope === 'open' ? (
                <span className={styles.article} dir="auto">
                  {articles[0]?.title}
                </span>
              ) : null}
            </span>
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
