import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

/** Threads that are begun from here on begin where people's do: in the build, which is made before anything is measured. */
const builtEntry = pathToFileURL(path.join(import.meta.dirname, '../builders/built-worker-entry.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.endsWith('/worker-entry.ts') ? builtEntry : specifier, context),
});
