import { useMemo, type ReactNode } from 'react';
import { exportFormat } from '../../shared/export/export-formats.ts';
import type { ExportRequest } from '../../shared/export/export-request.ts';
import { classNames } from '../app/class-names.ts';
import { Button } from '../app/parts/Button.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { ContentFields } from './ContentFields.tsx';
import { formatInHand, optionsInHand, withOption } from './export-choices.ts';
import { scopedArticles, scopeInHand } from './export-scope.ts';
import { ExportRun } from './ExportRun.tsx';
import unseen from '../app/parts/unseen.module.css';
import screen from '../app/parts/screen.module.css';
import styles from './ExportScreen.module.css';
import { FormatList } from './FormatList.tsx';
import { OptionFields } from './OptionFields.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { ScopeField } from './ScopeField.tsx';
import { toHandOut } from '../team/team-places.ts';

const shown: readonly Topic[] = ['articles'];

/** In which format, what of which articles, how written: with a look at what that comes to. */
export function ExportScreen(): ReactNode {
  const desk = useDesk();
  const { session } = desk;
  const { exporting, exports: words } = useWords();
  const kept = useSession('exports');
  const content = useSession('exportContent');
  const chosenScope = useSession('exportScope');
  const language = useWords().locale.slice(0, 2);
  const view = useView(shown);
  const scoped = useMemo(() => scopedArticles(desk, view.state), [desk, view]);
  const scope = scopeInHand(chosenScope, scoped);
  const articles = (scope === null ? undefined : scoped.get(scope)) ?? [];
  const format = formatInHand(kept);
  const how = useMemo<Omit<ExportRequest, 'articleIds'>>(
    () => ({ format, options: optionsInHand(format, kept, language), content }),
    [format, kept, language, content],
  );
  const [first] = articles;

  return (
    <main className={classNames(screen.main, screen.whole)}>
      <h1 className={unseen.text}>{exporting.title}</h1>
      {first === undefined || scope === null ? (
        <EmptyState icon="export" title={exporting.empty.title} text={exporting.empty.text}>
          <Button look="primary" onClick={() => session.set({ screen: 'library' })}>
            {exporting.empty.action}
          </Button>
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <FormatList
            value={format}
            onChange={(next) => session.set({ exports: { ...kept, format: next }, exportOutcome: null })}
          />
          <section className={styles.settings} aria-labelledby="export-format">
            <div>
              <h2 id="export-format" className={styles.formatName}>
                {words.formats[format].name}
              </h2>
              <p className={styles.purpose}>{words.formats[format].purpose}.</p>
            </div>
            <ScopeField
              scoped={scoped}
              value={scope}
              onChange={(exportScope) => session.set({ exportScope, exportOutcome: null })}
            />
            <ContentFields
              content={content}
              carries={exportFormat(format).carries}
              onChange={(part) =>
                session.set({ exportContent: { ...content, ...part }, exportOutcome: null })
              }
            />
            <OptionFields
              format={format}
              options={how.options}
              several={articles.length > 1}
              onChange={(id, choice) =>
                session.set({ exports: withOption(kept, format, id, choice), exportOutcome: null })
              }
            />
            <ExportRun articles={articles} how={how} />
            <p className={styles.toTeam}>
              {exporting.forTeam}{' '}
              <button type="button" onClick={() => toHandOut(desk)}>
                {exporting.toHandOut}
              </button>
            </p>
          </section>
          <PreviewPane article={first} how={how} />
        </div>
      )}
    </main>
  );
}
