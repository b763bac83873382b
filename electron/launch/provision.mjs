// @ts-check
import { build, buildIsFresh } from './build.mjs';
import { installPackages, packagesAreInstalled } from './installed-packages.mjs';
import { withLaunchLock } from './launch-lock.mjs';
import { installNode, nodeProgram } from './node-runtime.mjs';

/**
 * Sees to it that Node, the packages and, if wanted, the build are there, and says what it does about what is missing.
 * With nothing missing it says nothing and takes no lock.
 * @param {{built: boolean}} want
 * @returns {Promise<string>} the Node that runs everything
 */
export async function provision(want) {
  const ready = await nothingMissing(want);
  if (ready !== null) return ready;
  return withLaunchLock(async () => {
    if (nodeProgram() === null) await installNode();
    const node = /** @type {string} */ (nodeProgram());
    if (!(await packagesAreInstalled())) await installPackages(node);
    if (want.built && !buildIsFresh()) await build(node);
    return node;
  });
}

/** @param {{built: boolean}} want */
async function nothingMissing(want) {
  const node = nodeProgram();
  if (node === null || !(await packagesAreInstalled())) return null;
  return want.built && !buildIsFresh() ? null : node;
}
