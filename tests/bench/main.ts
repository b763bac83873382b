import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAgreement } from './agreement-bench.ts';
import { benchArticle } from './article-bench.ts';
import { tableOf, type BenchRow } from './bench-rows.ts';
import { benchBundle, benchGigabyte } from './bundle-bench.ts';
import { benchInterchange } from './interchange-bench.ts';
import { benchLibrary } from './library-bench.ts';
import { benchMerge } from './merge-bench.ts';
import { benchPdf } from './pdf-bench.ts';
import { benchSuggestions } from './suggestions-bench.ts';

/** What can be measured; `--only NAME` takes one. */
const benches: Readonly<Record<string, (say: (line: string) => void) => Promise<BenchRow[]>>> = {
  article: benchArticle,
  suggestions: benchSuggestions,
  pdf: benchPdf,
  library: benchLibrary,
  interchange: benchInterchange,
  merge: benchMerge,
  bundle: benchBundle,
  agreement: benchAgreement,
};

/** What takes an hour, and is measured when it is asked for. */
const long: typeof benches = { 'bundle-gigabyte': benchGigabyte };

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const all = { ...benches, ...long };
const chosen = Object.entries(values.only === undefined ? benches : all).filter(
  ([name]) => values.only === undefined || name === values.only,
);
if (chosen.length === 0) {
  console.error(`There is no bench called ${values.only}; there are: ${Object.keys(all).join(', ')}.`);
  process.exit(2);
}
const rows: BenchRow[] = [];
for (const [name, bench] of chosen) rows.push(...(await bench((line) => console.error(`${name}: ${line}`))));
const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
console.log(values.json ? JSON.stringify({ machine, rows }) : `${machine}\n\n${tableOf(rows)}`);
