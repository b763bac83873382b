import { baseDirection } from '../../../../shared/text/direction.ts';
import type { ExportInput } from '../exporter.ts';
import { xmlText } from '../../xml-text.ts';
import { commentIds, runsOf } from './docx-document.ts';
import { pageWords } from './page-words.ts';
import type { ReadableArticle, Remark } from './readable-article.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The comments: who, when, and in words what the annotation says. */
export function commentsPart(articles: readonly ReadableArticle[], { options }: ExportInput): string {
  const id = commentIds(articles);
  const words = pageWords[options.labels];
  const comments = articles
    .flatMap(({ remarks }) => remarks)
    .map((remark) => {
      const { analyst, annotation } = remark;
      const initials = analyst
        .split(/\s+/)
        .map((word) => Array.from(word)[0] ?? '')
        .join('')
        .slice(0, 9);
      const lines = linesOf(remark, words.wholeArticle).map(paragraph);
      return `<w:comment w:id="${id(remark)}" w:author="${xmlText(analyst)}" w:initials="${xmlText(initials)}" w:date="${annotation.createdAt.replace(/\.\d+/, '')}">${lines.join('')}</w:comment>`;
    });
  return `<w:comments xmlns:w="${NAMESPACE}">${comments.join('')}</w:comments>`;
}

function linesOf({ kind, summary, placed, quote }: Remark, wholeArticle: string): string[] {
  const head = summary.title === kind ? kind : `${kind}: ${summary.title}`;
  const place = placed ? '' : quote === '' ? wholeArticle : `“${quote}”`;
  return [head, place, summary.detail, ...summary.note.split('\n')].filter((line) => line !== '');
}

function paragraph(text: string): string {
  const bidi = baseDirection(text) === 'rtl' ? '<w:bidi/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="CommentText"/>${bidi}</w:pPr>${runsOf(text)}</w:p>`;
}
