import { parseArgs } from 'node:util';
import { ok, type Result } from '../../shared/errors.ts';
import { wrongUse, type Given, type Option } from './verb.ts';
import { verbNamed, verbs, type VerbName } from './verbs.ts';

/** Options that every verb has. */
export const commonOptions: Readonly<Record<string, Option>> = {
  workspace: {
    value: 'DIR',
    summary: 'the workspace; made if it is missing. Without it, the one the desk opens',
  },
  json: { value: null, summary: 'answer with one JSON document on standard output, and nothing else' },
  help: { value: null, summary: 'say how it is used' },
  version: { value: null, summary: 'say which version this is' },
};

export interface Asked extends Given {
  /** Null when none was given. */
  readonly verb: VerbName | null;
}

/** Whether the answer must be JSON, for a command line that may be wrong in every other way. */
export function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).includes('--json');
}

/** @returns `invalid` with one sentence, when that is not how Slantwise is used */
export function readArguments(argv: readonly string[]): Result<Asked> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: parserOptions(everyOption()),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const [name, ...operands] = positionals;
  const verb = name === undefined ? null : verbNamed(name);
  if (verb === undefined) {
    return wrongUse(`There is no “${name}”; there are ${Object.keys(verbs).join(', ')}.`);
  }
  const options = verb === null ? commonOptions : { ...commonOptions, ...verbs[verb].options };
  const values = new Map<string, string>();
  for (const { name: key, rawName, value, inlineValue } of given) {
    const option = Object.hasOwn(options, key) ? options[key] : undefined;
    if (option === undefined)
      return wrongUse(`${verb === null ? 'Slantwise' : `“${verb}”`} has no option ${rawName}.`);
    if (values.has(key)) return wrongUse(`${rawName} is given twice.`);
    if (option.value === null && value !== undefined) return wrongUse(`${rawName} takes no value.`);
    // What looks like the next option is one, unless it is tied to this one: --from=--odd-name.json
    const swallowed = inlineValue === false && value.length > 1 && value.startsWith('-');
    if (option.value !== null && (value === undefined || value === '' || swallowed)) {
      return wrongUse(`After ${rawName} comes ${option.value}.`);
    }
    values.set(key, value ?? '');
  }
  return ok({
    verb,
    operands,
    value: (key) => values.get(key),
    has: (key) => values.has(key),
    json: values.has('json'),
  });
}

function everyOption(): Readonly<Record<string, Option>> {
  return Object.assign({}, commonOptions, ...Object.values(verbs).map((verb) => verb.options)) as Record<
    string,
    Option
  >;
}

function parserOptions(
  options: Readonly<Record<string, Option>>,
): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value === null ? 'boolean' : 'string', ...(name === 'help' && { short: 'h' }) },
    ]),
  );
}
