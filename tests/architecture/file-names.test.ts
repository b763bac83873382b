import path from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Modules are kebab-case, components (and the styles beside them) PascalCase; what follows the first dot is a kind. */
const wellNamed = /^([a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z.]+|[A-Z][A-Za-z0-9]*\.(tsx|module\.css))$/;

const shapeless = /^(index|utils?|helpers?|managers?|misc|common|types)\./;

test('every file is named for one concept, in the house spelling', () => {
  const names = sourceFiles().filter((file) => {
    const name = path.basename(file);
    return !wellNamed.test(name) || shapeless.test(name);
  });
  expect(names).toEqual([]);
});
