import { ok, type Result } from '../../../../shared/errors.ts';
import { loss, type Loss } from '../../../../shared/losses/loss.ts';
import { decode } from '../../importers/decode.ts';
import { extensionOf } from '../../importers/file-name.ts';
import { unzip } from '../../importers/zip/zip-entries.ts';
import { isObject } from '../../web-annotation/json-ld.ts';
import { articleOfText, hintsOf } from '../article-fields.ts';
import { jsonIn } from '../../json-in.ts';
import type { FileLook } from '../file-look.ts';
import { gatherForeign } from '../foreign-annotation.ts';
import { noHints, type ForeignDocument, type ForeignFile } from '../foreign-file.ts';
import type { ForeignFormat } from '../foreign-format.ts';
import { readAnn } from './read-ann.ts';

/** brat standoff: a zip of `.txt` and `.ann` files, or one `.ann` file. brat.nlplab.org/standoff.html */
export const brat: ForeignFormat = {
  format: 'brat',
  name: 'brat standoff',
  extensions: ['.ann'],
  recognises: (look) =>
    look.names.some((name) => name.endsWith('.ann')) ||
    (extensionOf(look.file.name) === '.ann' &&
      /^(?:T\d+\t\S+ \d+ \d+|[AREMN#*]\d*\t)/m.test(look.text.slice(0, 10_000))),
  read: (look) => (look.names.length === 0 ? ok(readOne(look)) : readZip(look)),
};

function readOne({ file, text }: FileLook): ForeignFile {
  const stem = file.name.replace(/\.ann$/i, '');
  const { annotations, losses } = readAnn(text, null, stem);
  const document = {
    name: stem,
    text: null,
    article: null,
    hints: { ...noHints, title: stem, fileName: `${stem}.txt` },
    gathered: gatherForeign(annotations, null),
  };
  return { format: brat.format, documents: [document], losses };
}

function readZip({ file }: FileLook): Result<ForeignFile> {
  const inflated = unzip(file, (name) => /(?:\.txt|\.ann|(?:^|\/)articles\.json)$/i.test(name));
  if (!inflated.ok) return inflated;
  const texts = new Map([...inflated.value].map(([name, bytes]) => [name, textOf(bytes)]));
  const losses: Loss[] = [];
  const documents: ForeignDocument[] = [];
  for (const [name, ann] of texts) {
    if (!name.endsWith('.ann')) continue;
    const path = name.slice(0, -'.ann'.length);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const stem = path.slice(folder.length);
    const text = texts.get(`${path}.txt`) ?? null;
    const fields = fieldsOf(texts.get(`${folder}articles.json`), stem);
    const read = readAnn(ann, text, stem);
    losses.push(...read.losses);
    if (text === null) losses.push(loss('text-missing', { name: `${stem}.txt` }));
    documents.push({
      name: stem,
      text,
      article: text === null ? null : articleOfText(brat.format, text, fields, stem),
      hints: { ...hintsOf({ title: stem, ...fields }), fileName: `${stem}.txt` },
      gathered: gatherForeign(read.annotations, hintsOf(fields).id),
    });
  }
  return ok({ format: brat.format, documents, losses });
}

function fieldsOf(json: string | undefined, stem: string): Readonly<Record<string, unknown>> {
  const articles = json === undefined ? undefined : jsonIn(json);
  const fields = isObject(articles) && Object.hasOwn(articles, stem) ? articles[stem] : undefined;
  return isObject(fields) ? fields : {};
}

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return typeof decoded === 'string' ? '' : decoded.text;
}
