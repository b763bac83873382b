import { strToU8, zipSync } from 'fflate';

export interface DocxParts {
  /** What stands inside `<w:body>`. */
  readonly body: string;
  /** Further parts by their names, as XML. */
  readonly parts?: Readonly<Record<string, string>>;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A Word document as Word itself would write it, with the styles that `aParagraph` names. */
export function aDocx({ body, parts = {} }: DocxParts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>`,
        '_rels/.rels': `<Relationships xmlns="${relationships}">
          <Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
        'word/_rels/document.xml.rels': `<Relationships xmlns="${relationships}">${[
          'styles',
          'numbering',
          'footnotes',
          'comments',
        ]
          .map((name, at) => `<Relationship Id="rId${at}" Type="${office}/${name}" Target="${name}.xml"/>`)
          .join('')}</Relationships>`,
        'word/styles.xml': `<w:styles ${namespaces}>
          <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
          ${[
            ['Title', 'Title'],
            ['Heading1', 'heading 1'],
            ['Quote', 'Quote'],
          ]
            .map(
              ([id, name]) =>
                `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
            )
            .join('')}</w:styles>`,
        'word/numbering.xml': `<w:numbering ${namespaces}>
          <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
          <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
        ...Object.fromEntries(
          Object.entries(parts).map(([name, part]) => [name, part.replace('>', ` ${namespaces}>`)]),
        ),
      }).map(([name, content]) => [name, strToU8(content)]),
    ),
  );
}

/** A paragraph in a style of Word's, or in none. */
export function aParagraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${aRun(text)}</w:p>`;
}

export function aRun(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function aListItem(text: string): string {
  const properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  return `<w:p><w:pPr>${properties}</w:pPr>${aRun(text)}</w:p>`;
}

/** `docProps/core.xml` with Dublin Core properties, by their names with prefix. */
export function coreProperties(properties: Readonly<Record<string, string>>): string {
  const written = Object.entries(properties).map(([name, value]) => `<${name}>${value}</${name}>`);
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
    `${written.join('')}</cp:coreProperties>`
  );
}
