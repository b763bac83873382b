import type { ReactNode } from 'react';
import { ArticleStatus, CalendarDate, type Article } from '../../shared/schema/article.ts';
import { DateField } from '../app/parts/DateField.tsx';
import screen from '../app/parts/screen.module.css';
import { Segments } from '../app/parts/Segments.tsx';
import { TagField } from '../app/parts/TagField.tsx';
import { TextField } from '../app/parts/TextField.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { editArticle, withTag } from './article-commands.ts';
import { knownTags } from './known-tags.ts';

/** What an analyst can say of an article; each field is a step of its own. */
export function ArticleFields({ article }: { readonly article: Article }): ReactNode {
  const desk = useDesk();
  const { library } = useWords();
  const { fields } = library;
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return (
    <>
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
    </>
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
