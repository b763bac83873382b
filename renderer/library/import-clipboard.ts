import type { Words } from '../words/words.ts';
import type { PageFile } from './read-page-file.ts';

/** What is on the clipboard as files to import; none where there is nothing that could be an article. */
export function filesOfClipboard(data: DataTransfer, words: Words): readonly PageFile[] {
  if (data.files.length > 0) return [...data.files];
  const { pastedPage, pastedText } = words.library.importing;
  const html = data.getData('text/html');
  // Marked-up words out of a line are text; a page has blocks.
  if (/<(p|h[1-6]|article|section|li|blockquote)[\s>]/iu.test(html)) {
    return [new File([html], `${pastedPage}.html`, { type: 'text/html' })];
  }
  const text = data.getData('text/plain');
  return text.trim() === '' ? [] : [new File([text], `${pastedText}.txt`, { type: 'text/plain' })];
}
