import { ok, type Result } from '../../../../shared/errors.ts';
import { loss, lossOfThings, type Loss } from '../../../../shared/losses/loss.ts';
import { refuse } from '../../importers/refusal.ts';
import { isObject, stringOf, type JsonObject } from '../../web-annotation/json-ld.ts';
import { articleOfText, hintsOf } from '../article-fields.ts';
import { foreignAnnotation, gatherForeign, type ForeignAnnotation } from '../foreign-annotation.ts';
import type { ForeignDocument, ForeignFile } from '../foreign-file.ts';
import type { ForeignFormat } from '../foreign-format.ts';
import { idText, isOffset } from '../foreign-values.ts';
import { isGrammar, shortType } from '../grammar-layers.ts';
import { ownFieldsIn } from '../own-fields.ts';
import { relationInWords } from '../relation-words.ts';
import type { Stretch } from '../stretches.ts';
import { ARTICLE, keys, PASSAGE, WHOLE } from './cas-types.ts';

/** UIMA CAS JSON, which INCEpTION and DKPro Cassis write; offsets in UTF-16 code units. */
export const casJson: ForeignFormat = {
  format: 'cas-json',
  name: 'UIMA CAS JSON',
  extensions: ['.json'],
  recognises: ({ json }) => isObject(json) && keys.structures in json,
  read: ({ file, json }) => readCas(file.name, isObject(json) ? json[keys.structures] : undefined),
};

function readCas(fileName: string, found: unknown): Result<ForeignFile> {
  const structures = (
    Array.isArray(found) ? (found as unknown[]) : Object.entries(isObject(found) ? found : {}).map(withId)
  ).filter(isObject);
  const name = fileName.replace(/\.json$/i, '');
  const byId = new Map(structures.map((each) => [idText(each[keys.id]), each]));
  const texts = structures.filter(
    (each) => typeOf(each) === 'uima.cas.Sofa' && typeof each['sofaString'] === 'string',
  );
  if (texts.length === 0) return refuse(fileName, 'no-text', 'has no text in it');
  const losses = new Map<string, Loss>();
  const documents = texts.map((sofa, index) =>
    readView(sofa, structures, byId, texts.length === 1 ? name : `${name} ${index + 1}`, losses),
  );
  return ok({ format: casJson.format, documents, losses: [...losses.values()] });
}

function readView(
  sofa: JsonObject,
  all: readonly JsonObject[],
  byId: ReadonlyMap<string, JsonObject>,
  name: string,
  losses: Map<string, Loss>,
): ForeignDocument {
  const text = stringOf(sofa['sofaString']) ?? '';
  const own = all.filter((each) => idText(each[keys.sofa]) === idText(sofa[keys.id]));
  const about = own.find((each) => typeOf(each) === ARTICLE) ?? {};
  const language = stringOf(
    own.find((each) => typeOf(each) === 'uima.tcas.DocumentAnnotation')?.['language'],
  );
  const fields = { language: language === 'x-unspecified' ? null : language, ...featuresOf(about) };
  const relations = Map.groupBy(own.filter(isRelation), (each) => idText(each['@Governor']));
  const annotations = [...ownAnnotations(own, name)];
  const empty: string[] = [];
  for (const each of own) {
    const type = typeOf(each);
    if ([PASSAGE, WHOLE, ARTICLE].includes(type) || isRelation(each)) continue;
    if (isGrammar(type)) {
      if (!type.startsWith('uima.')) losses.set(type, loss('grammar', { name: shortType(type) }));
      continue;
    }
    const passage = passageOf(each);
    if (passage === null) {
      if (isPlaced(each)) empty.push(shortType(type));
      continue;
    }
    const words = (relations.get(idText(each[keys.id])) ?? []).map((relation) => {
      const target = passageOf(byId.get(idText(relation['@Dependent'])) ?? {});
      const [label] = Object.values(featuresOf(relation));
      return relationInWords(
        label ?? shortType(typeOf(relation)),
        target === null ? null : text.slice(target.start, target.end),
      );
    });
    annotations.push(readOther(each, passage, words, name));
    if (Object.keys(each).some((key) => key.startsWith('@') && key !== keys.sofa))
      losses.set(type, loss('pointers', { name: shortType(type) }));
  }
  for (const lost of lossOfThings('no-stretch', empty, { where: name })) losses.set(name, lost);
  return {
    name,
    text,
    article: articleOfText(casJson.format, text, fields, name),
    hints: hintsOf(fields),
    gathered: gatherForeign(annotations, hintsOf(fields).id),
  };
}

function readOther(
  structure: JsonObject,
  { start, end }: Stretch,
  relations: readonly string[],
  name: string,
): ForeignAnnotation {
  const features = Object.entries(featuresOf(structure));
  const label = features.find(([key]) => key === 'value' || key === 'label') ?? features[0];
  return foreignAnnotation({
    key: `cas-json:${name}#${idText(structure[keys.id])} ${start}`,
    passages: [{ start, end, quote: null }],
    labels: [label?.[1] ?? shortType(typeOf(structure))],
    remarks: [
      ...features.filter((each) => each !== label).map(([key, value]) => `${key}: ${value}`),
      ...relations,
    ],
  });
}

/** What Slantwise wrote: each passage of an annotation is a structure by itself. */
function ownAnnotations(structures: readonly JsonObject[], name: string): Iterable<ForeignAnnotation> {
  const found = new Map<string, ForeignAnnotation>();
  for (const structure of structures) {
    const type = typeOf(structure);
    const own = type === PASSAGE || type === WHOLE ? ownFieldsIn(featuresOf(structure)) : null;
    if (own === null) continue;
    const place = type === PASSAGE ? passageOf(structure) : null;
    const key = own['id'] ?? `cas-json:${name}#${idText(structure[keys.id])}`;
    const before = found.get(key)?.passages ?? [];
    const passages = place === null ? before : [...before, { ...place, quote: null }];
    found.set(key, foreignAnnotation({ key, passages, own }));
  }
  return found.values();
}

/** Whether it says where it stands, if only between two letters. */
function isPlaced(structure: JsonObject): boolean {
  return ['begin', '^begin'].some((key) => isOffset(structure[key]));
}

/** The marker `^` before a feature says that it is an offset. */
function passageOf(structure: JsonObject): Stretch | null {
  const start = structure['begin'] ?? structure['^begin'];
  const end = structure['end'] ?? structure['^end'];
  return isOffset(start) && isOffset(end) && start < end ? { start, end } : null;
}

/** An arc between two annotations, as WebAnno's relation layers have them. */
function isRelation(structure: JsonObject): boolean {
  return '@Governor' in structure && '@Dependent' in structure;
}

/** Features with a plain value. */
function featuresOf(structure: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(structure).flatMap(([key, value]) => {
      const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return !plain || /^[%@^]/.test(key) || key === 'begin' || key === 'end' ? [] : [[key, String(value)]];
    }),
  );
}

function typeOf(structure: JsonObject): string {
  return stringOf(structure[keys.type]) ?? '';
}

function withId([id, structure]: readonly [string, unknown]): unknown {
  return isObject(structure) ? { [keys.id]: id, ...structure } : structure;
}
