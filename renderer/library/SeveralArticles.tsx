import { useMemo, type ReactNode } from 'react';
import { ArticleStatus, type Article } from '../../shared/schema/article.ts';
import { classNames } from '../app/class-names.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { DateField } from '../app/parts/DateField.tsx';
import screen from '../app/parts/screen.module.css';
import { Segments } from '../app/parts/Segments.tsx';
import { TagField } from '../app/parts/TagField.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { binArticles, editArticles, withTag } from './article-commands.ts';
import { knownTags } from './known-tags.ts';

/** What can be done to all articles that are selected; each is one step. */
export function SeveralArticles({ articles }: { readonly articles: readonly Article[] }): ReactNode {
  const desk = useDesk();
  const { library } = useWords();
  const { several } = library;
  const [first] = articles;
  const words = articles.reduce((sum, article) => sum + article.words, 0);
  const tags = useMemo(() => [...new Set(articles.flatMap((article) => article.tags))], [articles]);
  const status = articles.every((article) => article.status === first?.status) ? first?.status : undefined;
  const dueDate = articles.every((article) => article.dueDate === first?.dueDate)
    ? first?.dueDate
    : undefined;
  const inBin = first !== undefined && first.deletedAt !== null;
  return (
    <div className={screen.details}>
      <div>
        <h2 className={screen.detailsTitle}>{several.title(articles.length)}</h2>
        <p className={screen.facts}>{library.facts.words(words)}</p>
      </div>
      {inBin ? null : (
        <>
          <Segments<ArticleStatus | 'mixed'>
            label={library.fields.status}
            value={status ?? 'mixed'}
            options={ArticleStatus.options.map((value) => ({ value, label: library.statusNames[value] }))}
            onChange={(value) => {
              if (value !== 'mixed') void editArticles(desk, articles, () => ({ status: value }));
            }}
          />
          <DateField
            label={library.fields.dueDate}
            value={dueDate ?? null}
            onCommit={(date) => void editArticles(desk, articles, () => ({ dueDate: date }))}
          />
          <TagField
            label={library.fields.tags}
            tags={tags}
            known={() => knownTags(desk.replica.state)}
            onAdd={(tag) => void editArticles(desk, articles, (each) => ({ tags: withTag(each.tags, tag) }))}
            onRemove={(tag) =>
              void editArticles(desk, articles, (each) => ({
                tags: each.tags.filter((other) => other !== tag),
              }))
            }
          />
        </>
      )}
      <div className={classNames(screen.actions, screen.last)}>
        {inBin ? (
          <Button onClick={() => void binArticles(desk, articles, false)}>
            <Icon name="back" size={16} />
            {library.restore}
          </Button>
        ) : (
          <>
            <Button onClick={() => desk.session.set({ screen: 'export', exportScope: 'selected' })}>
              {several.export}
            </Button>
            <Button look="danger" onClick={() => void binArticles(desk, articles, true)}>
              <Icon name="bin" size={16} />
              {library.bin}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
