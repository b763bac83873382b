/**
 * A cell that begins like a formula is one to a spreadsheet, whoever wrote it into an article. It goes out with an
 * apostrophe before it, which a spreadsheet shows as text; one that already begins with apostrophes and then like a
 * formula gets one more, so that taking one away gives back exactly what was
 * (OWASP, "CSV Injection"; the wide signs are formulas to spreadsheets in East Asian settings).
 */
const FORMULA = '[=+\\-@\\t\\r\\n＝＋－＠]';
const dangerous = new RegExp(`^'*${FORMULA}`, 'u');
const guarded = new RegExp(`^'+${FORMULA}`, 'u');

export function guardCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

export function unguardCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
