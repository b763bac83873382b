import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { printed, sampleArticle } from '../../builders/exported-pdf.ts';
import { aWorkspace } from '../../builders/workspace.ts';

/**
 * What the file claims to be must hold after the second pass too. No validator can be had as a package; these are
 * the rules of ISO 19005-3 (PDF/A-3) and ISO 14289-1 (PDF/UA-1) that the second pass could break.
 */
const name = PDFName.of;
let bytes: Uint8Array;
let document: PDFDocument;
let annotations: { readonly ref: PDFRef; readonly dict: PDFDict; readonly subtype: string }[];

beforeAll(async () => {
  const desk = aWorkspace();
  ({ bytes } = await printed(desk, [await sampleArticle(desk)], { layout: 'margin' }));
  document = await PDFDocument.load(bytes, { updateMetadata: false });
  annotations = document.getPages().flatMap((page) => {
    const refs = page.node.Annots()?.asArray() ?? [];
    return refs.map((ref) => {
      if (!(ref instanceof PDFRef)) throw new Error('An annotation without an address.');
      const dict = document.context.lookup(ref, PDFDict);
      return { ref, dict, subtype: dict.lookup(name('Subtype'), PDFName).decodeText() };
    });
  });
});

const number = (dict: PDFDict, key: string): number => dict.lookup(name(key), PDFNumber).asNumber();

/** The metadata as it stands in the file: a program that looks for it must not have to unpack it (ISO 19005-3, 6.6.2.1). */
const metadata = (): string => {
  const stream = document.catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('There is no metadata.');
  expect(stream.dict.has(name('Filter'))).toBe(false);
  return Buffer.from(stream.contents).toString('utf8');
};

describe('PDF/A-3a', () => {
  test('6.1: a binary file that is told as one, with an identifier, not encrypted, of streams without crypt filters', () => {
    expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
    const secondLine = bytes.subarray(bytes.indexOf(10) + 1, bytes.indexOf(10) + 6);
    expect(secondLine[0]).toBe(0x25);
    expect(secondLine.subarray(1).every((byte) => byte > 127)).toBe(true);
    expect(document.context.trailerInfo.ID).toBeInstanceOf(PDFArray);
    expect(document.context.trailerInfo.Encrypt).toBeUndefined();
  });

  test('6.2: colours are those of the output intent’s profile, all fonts are in the file', () => {
    const intent = document.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict);
    expect(intent.lookup(name('S'))).toBe(name('GTS_PDFA1'));
    expect(intent.lookup(name('DestOutputProfile'))).toBeInstanceOf(PDFRawStream);
    const fonts = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(name('Type')) === name('FontDescriptor') ? [object] : [],
      );
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) {
      expect(['FontFile', 'FontFile2', 'FontFile3'].some((key) => font.has(name(key)))).toBe(true);
    }
  });

  test('6.3: annotations are of allowed kinds, printed, never hidden, and look as their one appearance says', () => {
    const allowed = new Set(['Text', 'Highlight', 'Link', 'Popup']);
    expect(annotations.length).toBeGreaterThan(60);
    for (const { dict, subtype } of annotations) {
      expect(allowed).toContain(subtype);
      if (subtype === 'Popup') continue;
      const flags = number(dict, 'F');
      expect(flags & 4).toBe(4);
      // Invisible, Hidden, NoView, ToggleNoView
      expect(flags & (1 | 2 | 32 | 256)).toBe(0);
    }
    for (const { dict } of annotations.filter(({ subtype }) => subtype !== 'Popup' && subtype !== 'Link')) {
      const appearance = dict.lookup(name('AP'), PDFDict);
      expect(appearance.keys()).toEqual([name('N')]);
      expect(appearance.lookup(name('N'))).toBeInstanceOf(PDFRawStream);
    }
  });

  test('6.5, 6.6.1: nothing runs, and nothing leads out of the document', () => {
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict)) continue;
      for (const key of ['JS', 'AA', 'OpenAction']) expect(object.has(name(key))).toBe(false);
      for (const action of ['Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'JavaScript']) {
        expect(object.get(name('S'))).not.toBe(name(action));
      }
    }
  });

  test('6.6: the metadata says what it is, and the same as the information dictionary', () => {
    const xmp = metadata();
    expect(xmp).toMatch(/pdfaid:part(?:="|>)3/);
    expect(xmp).toMatch(/pdfaid:conformance(?:="|>)A/);
    const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
    const said = (key: string): string => info.lookup(name(key), PDFString, PDFHexString).decodeText();
    expect(xmp).toContain(said('Title'));
    const moment = /xmp:CreateDate>([^<]+)</.exec(xmp)?.[1] ?? '';
    expect(said('CreationDate').replace(/\D/g, '').slice(0, 14)).toBe(moment.replace(/\D/g, '').slice(0, 14));
  });

  test('6.8: the file inside is named, described, typed and says how it belongs to the document', () => {
    const [ref] = document.catalog.lookup(name('AF'), PDFArray).asArray();
    const file = document.context.lookup(ref, PDFDict);
    for (const key of ['F', 'UF', 'Desc']) expect(file.has(name(key))).toBe(true);
    expect(file.get(name('AFRelationship'))).toBe(name('Data'));
    const embedded = file.lookup(name('EF'), PDFDict).lookup(name('F'));
    if (!(embedded instanceof PDFRawStream)) throw new Error('There is no file inside.');
    expect(embedded.dict.lookup(name('Subtype'), PDFName).decodeText()).toBe('application/zip');
    expect(embedded.dict.lookup(name('Params'), PDFDict).has(name('ModDate'))).toBe(true);
  });
});

describe('Tags, as PDF/UA-1 wants them', () => {
  test('7.1, 7.2: the document is tagged, has a language, and shows its title', () => {
    expect(document.catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString()).toBe('true');
    expect(document.catalog.lookup(name('Lang'), PDFString, PDFHexString).decodeText()).toBe('en');
    const preferences = document.catalog.lookup(name('ViewerPreferences'), PDFDict);
    expect(preferences.get(name('DisplayDocTitle'))?.toString()).toBe('true');
    expect(metadata()).toContain('dc:title');
  });

  test('7.18.1: every annotation that is no pop-up is in the structure, and the structure leads back to it', () => {
    const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
    const nums = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
    const parents = new Map<number, PDFDict>();
    for (let at = 0; at + 1 < nums.size(); at += 2) {
      const parent = nums.lookup(at + 1);
      if (parent instanceof PDFDict) parents.set(nums.lookup(at, PDFNumber).asNumber(), parent);
    }
    const roles: Readonly<Record<string, string>> = { Link: 'Link', Highlight: 'Annot', Text: 'Annot' };
    for (const { ref, dict, subtype } of annotations.filter((one) => one.subtype !== 'Popup')) {
      const element = parents.get(number(dict, 'StructParent'));
      expect(element?.lookup(name('S'), PDFName).decodeText()).toBe(roles[subtype]);
      const kids = element?.lookup(name('K'));
      const contents = kids instanceof PDFArray ? kids.asArray() : [kids];
      expect(contents.some((kid) => kid instanceof PDFDict && kid.get(name('Obj')) === ref)).toBe(true);
    }
  });

  test('7.18.1, 7.18.5: annotations say in words what they are for; pages are gone through as they are tagged', () => {
    for (const { dict } of annotations.filter(({ subtype }) => subtype !== 'Popup')) {
      expect(dict.lookup(name('Contents'), PDFString, PDFHexString).decodeText()).not.toBe('');
    }
    for (const page of document.getPages()) expect(page.node.get(name('Tabs'))).toBe(name('S'));
  });

  test('7.5: the heads of tables are marked as such, for columns', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const trees = [];
    for (let page = 1; page <= read.numPages; page++) {
      trees.push(JSON.stringify(await (await read.getPage(page)).getStructTree()));
    }
    const tree = trees.join('');
    for (const role of ['H1', 'H2', 'H3', 'P', 'Table', 'TH', 'TR', 'TD', 'Link', 'Annot']) {
      expect(tree).toContain(`"role":"${role}"`);
    }
  });
});
