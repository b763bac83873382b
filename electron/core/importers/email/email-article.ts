import { loss, type Loss } from '../../../../shared/losses/loss.ts';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { ok, type Result } from '../../../../shared/errors.ts';
import type { SourceBlock } from '../../../../shared/text/canonical.ts';
import { calendarDate } from '../calendar-date.ts';
import { extensionOf, titleFromName } from '../file-name.ts';
import { withHeadline } from '../headline.ts';
import { pageText } from '../html-blocks.ts';
import { readHtml } from '../html-article.ts';
import { parsePage, type PageNode } from '../html-page.ts';
import { imageWarnings } from '../image-warnings.ts';
import type { ParsedArticle, SourceFile } from '../importer.ts';
import { limits } from '../limits.ts';
import { hasVisible, metadataField } from '../metadata-field.ts';
import { refuse, refuseDepth } from '../refusal.ts';
import { isDeeperThan } from '../tree-depth.ts';
import { paragraphsOf } from '../unwrap.ts';

/** What could be an article in its own right. */
const articles: ReadonlySet<string> = new Set(
  '.txt .text .md .html .htm .xhtml .pdf .docx .odt .rtf .epub .eml'.split(' '),
);

/** Reads a message: its subject is the headline, its sender the author. A page that a browser saved is read as one. */
export async function readEmail(file: SourceFile): Promise<Result<ParsedArticle>> {
  const message = await parse(file);
  if (message === null) return refuse(file.name, 'damaged', 'is damaged: it cannot be read as a message');
  const header = (name: string): string => message.headers.find(({ key }) => key === name)?.value ?? '';
  const html = hasVisible(message.html ?? '') ? (message.html ?? '') : null;
  if (html !== null && header('snapshot-content-location') !== '') {
    return readHtml({ name: file.name, bytes: new TextEncoder().encode(html) });
  }
  const body = html === null ? plainBody(message.text ?? '') : htmlBody(html);
  if (body === null) return refuseDepth(file.name);
  const subject = metadataField(message.subject);
  return ok({
    format: 'email',
    title: subject ?? titleFromName(file.name),
    source: null,
    author: message.from === undefined ? null : nameOf(message.from),
    // As the sender wrote it, like every other date.
    published: calendarDate(header('date').replace(/\s+\d{1,2}:[^]*$/, '')),
    language: null,
    blocks: withHeadline(subject, body.blocks),
    warnings: [...imageWarnings(body.images), ...attachmentWarnings(message.attachments)],
  });
}

async function parse({ bytes }: SourceFile): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { rfc822Attachments: true, maxNestingDepth: 50 });
  } catch (error) {
    if (error instanceof Error) return null; // parts inside each other beyond all measure, headers without end
    throw error;
  }
}

interface Body {
  readonly blocks: readonly SourceBlock[];
  readonly images: number;
}

function plainBody(text: string): Body {
  const blocks = paragraphsOf(text.replace(/\r\n?/g, '\n')).map((paragraph): SourceBlock => ({
    kind: 'paragraph',
    text: paragraph,
  }));
  return { blocks, images: 0 };
}

function htmlBody(html: string): Body | null {
  const { body } = parsePage(html);
  return isDeeperThan<PageNode>(body, limits.htmlDepth, (node) => node.childNodes) ? null : pageText(body);
}

function nameOf(sender: Address): string | null {
  return metadataField(sender.name) ?? metadataField(sender.address);
}

/** Attachments that could be articles are named, so that nothing is missed; of the others only their number. */
function attachmentWarnings(attachments: readonly Attachment[]): readonly Loss[] {
  const own = attachments.filter(({ related, disposition }) => related !== true && disposition !== 'inline');
  const names = own.flatMap(({ filename }) => metadataField(filename) ?? []);
  const readable = names.filter((name) => articles.has(extensionOf(name))).slice(0, 20);
  const others = own.length - readable.length;
  return [
    ...(readable.length === 0
      ? []
      : [
          loss('attachments-named', {
            count: readable.length,
            name: readable.map((name) => `“${name}”`).join(', '),
          }),
        ]),
    ...(others === 0 ? [] : [loss('attachments', { count: others })]),
  ];
}
