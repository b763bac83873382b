import type { PhrasingContent } from 'mdast';

/** Counted while text is flattened. */
export interface InlineLosses {
  images: number;
}

/**
 * Inline Markdown as the text that a reader sees: marks of emphasis gone, links by their words, a line end in the
 * source as a blank, a hard break as a line break. Pictures are left out and counted.
 */
export function inlineText(nodes: readonly PhrasingContent[], losses: InlineLosses): string {
  let text = '';
  let unseen: string | null = null; // inside <script> or <style>, whose content Markdown takes for text
  for (const node of nodes) {
    if (node.type === 'html') {
      const [, end, name = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(node.value) ?? [];
      const tag = name.toLowerCase();
      if (unseen !== null) unseen = end === '/' && tag === unseen ? null : unseen;
      else if (end === '' && (tag === 'script' || tag === 'style')) unseen = tag;
      else if (tag === 'br') text += '\n';
      else if (tag === 'img') losses.images++;
    } else if (unseen === null) text += nodeText(node, losses);
  }
  return text;
}

function nodeText(node: PhrasingContent, losses: InlineLosses): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replaceAll('\n', ' ');
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      losses.images++;
      return '';
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`;
    case 'html':
      return '';
    case 'delete':
    case 'emphasis':
    case 'link':
    case 'linkReference':
    case 'strong':
      return inlineText(node.children, losses);
  }
}
