// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compiled, packages } from './places.mjs';
import { runCommand } from './run-command.mjs';

/** Tools whose command is not the name of their package. */
const packageOf = /** @type {Readonly<Record<string, string>>} */ ({
  tsc: '@typescript/native',
  depcruise: 'dependency-cruiser',
});

/**
 * Runs a command-line tool of node_modules on the Node of our own, whatever the machine's is.
 * @param {string} node
 * @param {string} tool the command's name
 * @param {readonly string[]} args
 * @param {import('./run-command.mjs').CommandOptions} [options]
 */
export function runTool(node, tool, args, options = {}) {
  const env = { ...withNode(node), ...options.env };
  return runCommand(node, toolCommand(node, tool, args).slice(1), { ...options, env });
}

/**
 * @param {string} node
 * @param {string} tool
 * @param {readonly string[]} args
 * @returns {string[]} the program and its arguments
 */
export function toolCommand(node, tool, args) {
  return [node, toolScript(tool), ...args];
}

/**
 * An environment in which `node` is the given one, for tools that start further processes. What they all load is compiled
 * once.
 * @param {string} node
 * @returns {Record<string, string>}
 */
export function withNode(node) {
  return {
    PATH: [path.dirname(node), process.env['PATH']].filter(Boolean).join(path.delimiter),
    NODE_COMPILE_CACHE: compiled,
  };
}

/** @param {string} tool */
function toolScript(tool) {
  const folder = path.join(packages, packageOf[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[tool]);
}
