import { useEffect, useRef, type ReactNode } from 'react';
import pane from './PreviewPane.module.css';
import { ScrolledPane } from './ScrolledPane.tsx';

/**
 * A web page in a tree of its own: the desk's policy lets no frame bring styles in, so its styles are adopted as a sheet,
 * and what is in the page neither runs nor loads anything.
 */
export function PreviewPage({ html, css }: { readonly html: string; readonly css: string }): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = host;
    if (current === null) return;
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const active of page.body.querySelectorAll('script, style, link, iframe, object')) active.remove();
    root.replaceChildren(...page.body.childNodes);
  }, [html, css]);
  return (
    <ScrolledPane className={pane.scroll}>
      <div ref={host} />
    </ScrolledPane>
  );
}
