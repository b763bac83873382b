import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { tableOf, type BenchRow } from './bench-rows.ts';
import './built-threads.ts';

type Bench = (say: (line: string) => void) => Promise<BenchRow[]>;

/** What can be measured; `--only NAME` takes one. They are loaded once it is settled where threads begin. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  article: async () => (await import('./article-bench.ts')).benchArticle,
  suggestions: async () => (await import('./suggestions-bench.ts')).benchSuggestions,
  pdf: async () => (await import('./pdf-bench.ts')).benchPdf,
  library: async () => (await import('./library-bench.ts')).benchLibrary,
  interchange: async () => (await import('./interchange-bench.ts')).benchInterchange,
  merge: async () => (await import('./merge-bench.ts')).benchMerge,
  bundle: async () => (await import('./bundle-bench.ts')).benchBundle,
  agreement: async () => (await import('./agreement-bench.ts')).benchAgreement,
};

/** What takes an hour, and is measured when it is asked for. */
const long: typeof benches = {
  'bundle-gigabyte': async () => (await import('./bundle-bench.ts')).benchGigabyte,
};

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
for (const [name, load] of chosen) {
  const bench = await load();
  rows.push(...(await bench((line) => console.error(`${name}: ${line}`))));
}
const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
console.log(values.json ? JSON.stringify({ machine, rows }) : `${machine}\n\n${tableOf(rows)}`);
