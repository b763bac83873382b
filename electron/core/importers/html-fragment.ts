import { pageText, type PageText } from './html-blocks.ts';
import { parsePage } from './html-page.ts';

/** The text of a piece of HTML that stands inside another format. */
export function fragmentText(source: string): PageText {
  return pageText(parsePage(source).body);
}
