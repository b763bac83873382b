// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where things lie in the clone. Everything that is not source is ignored by git. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const cache = path.join(root, '.cache');
export const toolchain = path.join(root, '.toolchain');
export const packages = path.join(root, 'node_modules');
export const built = path.join(root, 'dist');
export const reports = path.join(cache, 'reports');
/** What Node has compiled of the programs that it runs: `NODE_COMPILE_CACHE`. */
export const compiled = path.join(cache, 'compiled');
