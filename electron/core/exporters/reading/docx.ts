import { ok } from '../../../../shared/errors.ts';
import { lossOfAnnotations } from '../../../../shared/losses/loss.ts';
import type { Exporter } from '../exporter.ts';
import { zipFiles } from '../zip-files.ts';
import { documentPart } from './docx-document.ts';
import { commentsPart } from './docx-comments.ts';
import { markdown } from './markdown.ts';
import { readableArticle } from './readable-article.ts';
import { textPreview } from '../text-preview.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The article as a Word document with a real comment for each annotation (ECMA-376, part 1, sections 17.3 and 17.13.4). */
export const docx: Exporter = {
  write: (input) => {
    const articles = input.articles.map((one) => readableArticle(one, input));
    const [first] = articles;
    const parts: Readonly<Record<string, string>> = {
      '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/comments.xml" ContentType="${WORD}.comments+xml"/></Types>`,
      '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
      'word/document.xml': documentPart(articles),
      'word/_rels/document.xml.rels': relationships(['styles', 'styles.xml'], ['comments', 'comments.xml']),
      'word/styles.xml': stylesPart(first?.article.language ?? input.options.labels),
      'word/comments.xml': commentsPart(articles, input),
    };
    const files = Object.entries(parts).map(([name, xml]) => ({
      name,
      bytes: Buffer.from(HEAD + xml, 'utf8'),
    }));
    const losses = articles.flatMap((one) => one.losses);
    const split = articles
      .flatMap(({ remarks }) => remarks)
      .map(({ annotation }) => annotation)
      .filter(({ anchors }) => anchors.length > 1);
    return ok({
      bytes: zipFiles(files, input.exportedAt),
      losses: [...losses, ...lossOfAnnotations('one-range', split)],
    });
  },
  // Word's own look cannot be shown; what it will hold can.
  preview: async (input, context) => {
    const written = await markdown.write(input, context);
    return written.ok ? ok(textPreview(written.value.bytes)) : written;
  },
};

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** The styles that the paragraphs name, by the names that Word and importers know them by. */
function stylesPart(language: string): string {
  const tag = /^[A-Za-z-]{2,35}$/.test(language) ? language : 'en';
  const style = (id: string, name: string, paragraph: string, run: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  const bold = (halfPoints: number): string =>
    `<w:b/><w:bCs/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="23"/><w:szCs w:val="25"/><w:lang w:val="${tag}" w:bidi="${tag}" w:eastAsia="${tag}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style('Title', 'Title', '<w:keepNext/>', bold(40))}${style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="280"/><w:outlineLvl w:val="0"/>', bold(28))}${style('Quote', 'Quote', '<w:ind w:start="567" w:left="567"/>', '')}${style('ListBullet', 'List Bullet', '<w:ind w:start="360" w:left="360" w:hanging="240"/>', '')}${style('Subtitle', 'Subtitle', '', '<w:color w:val="5D5850"/><w:sz w:val="20"/>')}${style('CommentText', 'annotation text', '', '<w:sz w:val="20"/><w:szCs w:val="20"/>')}</w:styles>`;
}
