import type { ReactNode } from 'react';
import type { ExportPreview } from '../../shared/export/export-preview.ts';
import type { ExportRequest } from '../../shared/export/export-request.ts';
import type { Article } from '../../shared/schema/article.ts';
import { useErrorWording } from '../app/notices.ts';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { useWords } from '../words/words.ts';
import { PreviewPage } from './PreviewPage.tsx';
import { PreviewPdf } from './PreviewPdf.tsx';
import styles from './PreviewPane.module.css';
import { PreviewTables } from './PreviewTables.tsx';
import { usePreview } from './use-preview.ts';
import { ScrolledPane } from './ScrolledPane.tsx';

interface PreviewPaneProps {
  /** The first of those that are exported. */
  readonly article: Article;
  readonly how: Omit<ExportRequest, 'articleIds'>;
}

/** How the export of an article will look. */
export function PreviewPane({ article, how }: PreviewPaneProps): ReactNode {
  const { preview: words } = useWords().exporting;
  const wording = useErrorWording();
  const shown = usePreview(article.id, how);
  return (
    <section className={styles.pane} aria-labelledby="export-preview" aria-busy={shown.state === 'loading'}>
      <header className={styles.head}>
        <h2 id="export-preview" className={styles.title}>
          {words.title}
        </h2>
        <span className={styles.of} dir="auto">
          {words.of(article.title)}
        </span>
      </header>
      {shown.state === 'ready' ? (
        <Shown preview={shown.preview} />
      ) : shown.state === 'loading' ? (
        <p className={styles.loading}>{words.loading}</p>
      ) : (
        <EmptyState icon="warning" title={words.failed} text={wording(shown.error)} />
      )}
    </section>
  );
}

function Shown({ preview }: { readonly preview: ExportPreview }): ReactNode {
  const { preview: words } = useWords().exporting;
  switch (preview.type) {
    case 'text':
      return (
        <ScrolledPane className={styles.scroll}>
          <pre className={styles.text} dir="auto">
            {preview.text}
          </pre>
          {preview.cut ? <p className={styles.note}>{words.cut}</p> : null}
        </ScrolledPane>
      );
    case 'tables':
      return <PreviewTables tables={preview.tables} />;
    case 'pdf':
      return <PreviewPdf base64={preview.base64} cut={preview.cut} />;
    case 'page':
      return <PreviewPage html={preview.html} css={preview.css} />;
  }
}
