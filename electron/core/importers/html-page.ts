import { parseHTML } from 'linkedom';

/**
 * What the importer uses of a DOM. linkedom's own types want the DOM library, which the core does without.
 * A page is parsed and no more: nothing in it runs and nothing is loaded.
 */
export interface PageNode {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  /** Upper case for an HTML element. */
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
  append(...nodes: readonly PageNode[]): void;
  prepend(text: string): void;
  remove(): void;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

const headMatter: ReadonlySet<string> = new Set(['TITLE', 'META', 'LINK', 'BASE', 'STYLE', 'SCRIPT']);
const frame: ReadonlySet<string> = new Set(['HTML', 'HEAD', 'BODY']);

/**
 * Parses a page or a piece of one. linkedom takes tags as they come; where html, head or body is missing, doubled or
 * out of place, they are put where browsers put them, so that there always is one of each.
 */
export function parsePage(source: string): Page {
  const { document: written }: { document: PageNode } = parseHTML(source);
  const { document: page }: { document: Page } = parseHTML(
    '<!doctype html><html><head></head><body></body></html>',
  );
  const { documentElement, head, body } = page;
  for (const node of [...unframed(written, documentElement)]) {
    (headMatter.has(node.nodeName) ? head : body).append(node);
  }
  return page;
}

/** The content of a page without the elements that frame it; what they say of language and direction goes to `html`. */
function* unframed(node: PageNode, html: PageElement): Iterable<PageNode> {
  for (const child of [...node.childNodes]) {
    if (!isElement(child)) {
      if (isText(child)) yield child; // no doctype, no comment
      continue;
    }
    if (!frame.has(child.nodeName)) {
      yield child;
      continue;
    }
    for (const name of ['lang', 'dir']) {
      const value = child.getAttribute(name);
      if (value !== null && html.getAttribute(name) === null) html.setAttribute(name, value);
    }
    yield* unframed(child, html);
  }
}
