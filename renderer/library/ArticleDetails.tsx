import type { ReactNode } from 'react';
import { ArticleStatus, CalendarDate, type Article } from '../../shared/schema/article.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { classNames } from '../app/class-names.ts';
import { Button } from '../app/parts/Button.tsx';
import { DateField } from '../app/parts/DateField.tsx';
import screen from '../app/parts/screen.module.css';
import { Segments } from '../app/parts/Segments.tsx';
import { TagField } from '../app/parts/TagField.tsx';
import { TextField } from '../app/parts/TextField.tsx';
import { EditionLinks } from '../editions/EditionLinks.tsx';
import { importEdition } from '../editions/new-edition.ts';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useCounts } from '../state/hooks.ts';
import { formatDay } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { binArticles, editArticle, withTag } from './article-commands.ts';
import { knownTags } from './known-tags.ts';

/** What is known of an article besides its text; each field is kept when it changes. */
export function ArticleDetails({ article }: { readonly article: Article }): ReactNode {
  const desk = useDesk();
  const { library, frame, review, locale } = useWords();
  const counts = useCounts(article.id);
  const { fields } = library;
  const isBinned = article.deletedAt !== null;
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
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
        </div>
      )}
      <EditionLinks article={article} />
      <Segments
        label={fields.status}
        value={article.status}
        options={ArticleStatus.options.map((value) => ({ value, label: library.statusNames[value] }))}
        onChange={(status) => void editArticle(desk, article.id, { status })}
      />
      <DateField
        label={fields.dueDate}
        value={article.dueDate}
        onCommit={(dueDate) => void editArticle(desk, article.id, { dueDate })}
      />
      <TagField
        label={fields.tags}
        tags={article.tags}
        known={() => knownTags(desk.replica.state)}
        onAdd={(tag) => void editArticle(desk, article.id, { tags: withTag(article.tags, tag) })}
        onRemove={(tag) =>
          void editArticle(desk, article.id, { tags: article.tags.filter((other) => other !== tag) })
        }
      />
      <TextField
        label={fields.title}
        value={article.title}
        lines={2}
        check={(text) => (text.trim() === '' ? library.badTitle : null)}
        onCommit={(text) => void editArticle(desk, article.id, { title: text.replace(/\s+/gu, ' ').trim() })}
      />
      <TextField
        label={fields.source}
        value={article.source ?? ''}
        onCommit={(text) => void editArticle(desk, article.id, { source: orNull(text) })}
      />
      <TextField
        label={fields.author}
        value={article.author ?? ''}
        onCommit={(text) => void editArticle(desk, article.id, { author: orNull(text) })}
      />
      <div className={screen.pair}>
        <TextField
          label={fields.published}
          value={article.published ?? ''}
          placeholder="2015-11-22"
          check={(text) =>
            text.trim() === '' || CalendarDate.safeParse(text.trim()).success ? null : library.badDate
          }
          onCommit={(text) => void editArticle(desk, article.id, { published: orNull(text) })}
        />
        <TextField
          label={fields.language}
          value={article.language ?? ''}
          placeholder="en"
          check={(text) => (text.trim() === '' || isLanguage(text.trim()) ? null : library.badLanguage)}
          onCommit={(text) => void editArticle(desk, article.id, { language: orNull(text) })}
        />
      </div>
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

/** Whether a text is a language tag (BCP 47). */
function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
