import { Fragment, type ReactNode } from 'react';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import type { Article } from '../../shared/schema/article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useCounts, useRecord } from '../state/hooks.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import styles from './ArticleFacts.module.css';

/** What is so of an article and cannot be edited: counts, where it came from, how far it was read. */
export function ArticleFacts({ article }: { readonly article: Article }): ReactNode {
  const { reading } = useDesk();
  const { library, locale } = useWords();
  const { known, columns, percent } = library;
  const counts = useCounts(article.id);
  const importedBy = useRecord('analysts', article.importedBy);
  const read = reading.get(article.id);
  const number = (value: number): string => value.toLocaleString(locale);
  const facts: readonly (readonly [name: string, fact: string])[] = [
    ...annotationKinds.map((kind) => [columns[kind], number(counts[kind])] as const),
    [columns.words, number(article.words)],
    [known.characters, number(article.length)],
    [known.file, article.origin.name],
    [known.format, article.origin.format],
    [columns.imported, formatInstant(article.importedAt, locale)],
    [known.by, importedBy?.name ?? ''],
    ...(read === undefined
      ? []
      : [
          [columns.progress, percent(Math.min(1, read.reached / Math.max(1, article.length)))] as const,
          [columns.lastRead, formatInstant(read.at, locale)] as const,
        ]),
    [known.checksum, `${article.checksum.slice(0, 16)}…`],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, fact]) => (
        <Fragment key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.fact}>
            <bdi>{fact}</bdi>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
