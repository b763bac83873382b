import type { Instant } from '../../../../shared/schema/ids.ts';
import { xmlText } from '../../xml-text.ts';
import { zipFiles } from '../zip-files.ts';
import type { Cell, DataTable } from './data-table.ts';

/** Excel's own limit for a cell, in UTF-16 code units. */
const LONGEST_CELL = 32_767;
/** Rows below the heading that a sheet of Excel has. */
const MOST_ROWS = 1_048_575;
/** Rows that are put into letters at a time: a sheet as one string may be longer than a string can be. */
const ROWS_AT_ONCE = 1000;
/** In points; the tallest is Excel's own limit. */
const LINE_HEIGHT = 15;
const TALLEST_ROW = 409;
/** Widths of columns in characters. */
const WIDTHS = { least: 9, most: 48, sample: 200 };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Tables as an Office Open XML workbook (ECMA-376, part 1, section 18): a sheet each, the heading bold and frozen, with
 * a filter. Text stands in its cell (`inlineStr`), which is never a formula whatever it begins with.
 */
export function writeWorkbook(
  given: readonly DataTable[],
  at: Instant,
): { readonly bytes: Uint8Array; readonly cut: readonly string[] } {
  const cut: string[] = [];
  const tables = given.flatMap((table) => inSheets(table));
  const sheets = tables.map((table) => {
    const written = sheetOf(table);
    for (const each of written.cut) cut.push(each);
    return written.bytes;
  });
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(tables),
    'xl/_rels/workbook.xml.rels': relationships([
      ...tables.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
  };
  const files = [
    ...Object.entries(parts).map(([name, xml]) => ({ name, bytes: Buffer.from(HEAD + xml, 'utf8') })),
    ...sheets.map((bytes, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, bytes })),
  ];
  return { bytes: zipFiles(files, at), cut };
}

/** A table that is longer than a sheet goes on in others: `annotations`, `annotations 2`. */
export function inSheets(table: DataTable, most = MOST_ROWS): DataTable[] {
  const count = Math.max(1, Math.ceil(table.rows.length / most));
  return Array.from({ length: count }, (_, index) => ({
    ...table,
    name: index === 0 ? table.name : `${table.name} ${index + 1}`,
    rows: table.rows.slice(index * most, (index + 1) * most),
  }));
}

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SHEET}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/>${overrides.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(tables: readonly DataTable[]): string {
  const sheets = tables.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = tables.map(
    ({ name, heading, rows }, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xmlText(name)}'!$A$1:$${columnName(heading.length - 1)}$${rows.length + 1}</definedName>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

/** Numbers in `styles`. Style 0 is every cell's without one, so it stays as it is. */
const STYLE = { heading: 1, value: 2, longText: 3 };

const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top"/></xf><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function sheetOf({ heading, rows }: DataTable): { readonly bytes: Buffer; readonly cut: readonly string[] } {
  const cut: string[] = [];
  const cell = (value: Cell, row: number, column: number, style: number): string => {
    if (value === null || value === '') return '';
    const isLong = typeof value === 'string' && linesIn(value) > 1;
    const place = `r="${columnName(column)}${row}" s="${isLong ? STYLE.longText : style}"`;
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    if (value.length > LONGEST_CELL) cut.push(value.slice(0, 1000));
    const text = xmlText(value.slice(0, LONGEST_CELL)).replaceAll('&#10;', '\n');
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  };
  const widths = heading.map((name, column) => widthOf(name, rows, column));
  const line = (cells: readonly Cell[], row: number, style = STYLE.value): string =>
    `<row r="${row}"${heightOf(cells)}>${cells.map((value, column) => cell(value, row, column, style)).join('')}</row>`;
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const parts = [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${line(heading, 1, STYLE.heading)}`,
  ];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    parts.push(some.map((row, index) => line(row, from + index + 2)).join(''));
  }
  parts.push(
    `</sheetData><autoFilter ref="A1:${columnName(heading.length - 1)}${rows.length + 1}"/></worksheet>`,
  );
  return { bytes: Buffer.concat(parts.map((part) => Buffer.from(part, 'utf8'))), cut };
}

function widthOf(name: string, rows: DataTable['rows'], column: number): number {
  const lengths = rows.slice(0, WIDTHS.sample).map((row) => String(row[column] ?? '').length);
  return Math.min(Math.max(WIDTHS.least, name.length + 4, ...lengths), WIDTHS.most);
}

/** As high as its longest text wants to be; programs that do not measure texts themselves would print over them. */
function heightOf(cells: readonly Cell[]): string {
  const lines = Math.max(...cells.map((value) => (typeof value === 'string' ? linesIn(value) : 1)));
  return lines === 1 ? '' : ` ht="${Math.min(lines * LINE_HEIGHT, TALLEST_ROW)}" customHeight="1"`;
}

function linesIn(text: string): number {
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / WIDTHS.most)), 0);
}

/** A, B, … Z, AA, AB, … @param column from 0 */
function columnName(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
