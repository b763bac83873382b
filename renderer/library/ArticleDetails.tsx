import type { ReactNode } from 'react';
import type { Article } from '../../shared/schema/article.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { classNames } from '../app/class-names.ts';
import { Button } from '../app/parts/Button.tsx';
import screen from '../app/parts/screen.module.css';
import { EditionLinks } from '../editions/EditionLinks.tsx';
import { importEdition } from '../editions/new-edition.ts';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useCounts } from '../state/hooks.ts';
import { formatDay } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { annotateFromFile } from './annotate-from-file.ts';
import { binArticles } from './article-commands.ts';
import { ArticleFields } from './ArticleFields.tsx';
import { showDetails } from './show-details.ts';

/** What is known of an article besides its text; each field is kept when it changes. */
export function ArticleDetails({ article }: { readonly article: Article }): ReactNode {
  const desk = useDesk();
  const { library, frame, review, locale } = useWords();
  const counts = useCounts(article.id);
  const isBinned = article.deletedAt !== null;
  return (
    <div className={screen.details}>
      <div>
        <h2 className={screen.detailsTitle} dir="auto">
          {article.title}
        </h2>
        <p className={screen.facts}>
          {library.facts.words(article.words)} ·{' '}
          {frame.counts(counts.actor, counts.stance, counts.bias, counts.note)}
        </p>
      </div>
      {isBinned ? null : (
        <div className={screen.actions}>
          <Button look="primary" onClick={() => void openArticle(desk, article.id)}>
            {library.open}
          </Button>
          <Button onClick={() => void importEdition(desk, article)}>{review.newEdition}</Button>
          <Button onClick={() => void annotateFromFile(desk, article.id)}>{library.annotate}</Button>
          <Button look="quiet" onClick={() => showDetails(desk, article.id)}>
            {library.allDetails}
          </Button>
        </div>
      )}
      <EditionLinks article={article} />
      <ArticleFields article={article} />
      <p className={screen.facts}>
        {library.facts.imported(formatDay(article.importedAt, locale), article.origin.name)}
      </p>
      <div className={classNames(screen.actions, screen.last)}>
        {isBinned ? (
          <Button onClick={() => void binArticles(desk, [article], false)}>
            <Icon name="back" size={16} />
            {library.restore}
          </Button>
        ) : (
          <Button look="danger" onClick={() => void binArticles(desk, [article], true)}>
            <Icon name="bin" size={16} />
            {library.bin}
          </Button>
        )}
      </div>
    </div>
  );
}
