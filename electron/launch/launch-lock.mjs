// @ts-check
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cache } from './places.mjs';
import { say } from './say.mjs';

const launchLock = path.join(cache, 'launch.lock');
const heartbeatMs = 2_000;
/** A holder that has not been heard of for so long is gone, whatever its process number says now. */
const silentMs = 30_000;

/**
 * Lets one launch at a time install and build in this clone; the others wait for it.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [lockFile]
 * @returns {Promise<T>}
 */
export async function withLaunchLock(work, lockFile = launchLock) {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), nonce: randomUUID() });
  await mkdir(path.dirname(lockFile), { recursive: true });
  let waiting = false;
  while (!(await take(lockFile, mine))) {
    if (!waiting) say('waiting for another launch in this folder to finish installing or building');
    waiting = true;
    await wait(250);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(lockFile, now, now).catch(() => clearInterval(heartbeat));
  }, heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if ((await read(lockFile)) === mine) await rm(lockFile, { force: true });
  }
}

/**
 * @param {string} lockFile
 * @param {string} mine
 */
async function take(lockFile, mine) {
  try {
    await writeFile(lockFile, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  const holder = await read(lockFile);
  if (holder === null || (await isAlive(lockFile, holder))) return false;
  // Two launches may see the same dead holder. Each puts its own claim in place; the last one stands, and after a
  // moment both read whose it is.
  const claim = `${lockFile}.${randomUUID()}`;
  await writeFile(claim, mine);
  if ((await read(lockFile)) !== holder) {
    await rm(claim, { force: true });
    return false;
  }
  await rename(claim, lockFile);
  await wait(200);
  return (await read(lockFile)) === mine;
}

/**
 * @param {string} lockFile
 * @returns {Promise<string | null>}
 */
async function read(lockFile) {
  return readFile(lockFile, 'utf8').catch(() => null);
}

/**
 * @param {string} lockFile
 * @param {string} holder
 */
async function isAlive(lockFile, holder) {
  const heard = await stat(lockFile).catch(() => null);
  if (heard === null) return true;
  if (Date.now() - heard.mtimeMs > silentMs) return false;
  const owner = parseOwner(holder);
  // Written a moment ago and not yet complete, or held on another machine that shares the folder: wait for silence.
  if (owner === null || owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {string} holder
 * @returns {{pid: number, host: string} | null}
 */
function parseOwner(holder) {
  try {
    return JSON.parse(holder);
  } catch {
    return null;
  }
}
