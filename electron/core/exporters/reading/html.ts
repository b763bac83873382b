import { createHash } from 'node:crypto';
import { ok } from '../../../../shared/errors.ts';
import { baseDirection } from '../../../../shared/text/direction.ts';
import type { Exporter, ExportInput } from '../exporter.ts';
import { xmlText } from '../../xml-text.ts';
import { pageBody } from './page-body.ts';
import { pageScript } from './page-script.ts';
import { pageCss } from './page-style.ts';
import { readableArticle, type ReadableArticle } from './readable-article.ts';

/**
 * One web page that needs nothing else and asks nobody for anything: its own policy lets it run the script and show the
 * styles that Slantwise wrote into it, told by their hashes, and nothing besides (CSP Level 3).
 */
export const html: Exporter = {
  write: (input) => {
    const articles = input.articles.map((one) => readableArticle(one, input));
    return ok({
      bytes: Buffer.from(pageOf(articles, input), 'utf8'),
      losses: articles.flatMap(({ losses }) => losses),
    });
  },
  preview: (input) =>
    ok({
      type: 'page',
      html: pageBody(
        input.articles.map((one) => readableArticle(one, input)),
        input,
      ),
      css: pageCss,
    }),
};

function pageOf(articles: readonly ReadableArticle[], input: ExportInput): string {
  const title = articles.map(({ article }) => article.title).join(' · ');
  const language = articles[0]?.article.language ?? input.options.labels;
  const policy = `default-src 'none'; script-src ${hashOf(pageScript)}; style-src ${hashOf(pageCss)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${xmlText(language)}" dir="${baseDirection(title) ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="Slantwise">
<title>${xmlText(title)}</title>
<style>${pageCss}</style>
</head>
<body>
${pageBody(articles, input)}
<script>${pageScript}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
