// @ts-check

/**
 * How to call npm: under `npm start` and its like, the very npm that is running (npm says where it lies); otherwise
 * the one on the path.
 * @param {string} node the Node to run it with
 * @returns {{command: string, args: string[]}}
 */
export function npmCommand(node) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('npm-cli.js')) return { command: node, args: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}
