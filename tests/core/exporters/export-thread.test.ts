import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { Worker } from 'node:worker_threads';
import type { ExportWork } from '../../../electron/core/exporters/export-work.ts';
import { runExport, runPreview } from '../../../electron/core/exporters/run-export.ts';
import { unattended } from '../../../electron/core/jobs.ts';
import { dismissThreads } from '../../../electron/core/workers/in-thread.ts';
import { exportWork, toExport } from '../../builders/exported-pdf.ts';
import { value } from '../../builders/open-workspace.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const desk = aWorkspace();
const article = toExport(desk, desk.article({ title: 'Strike', text: 'The port stood still.' }).article.id);
const work = exportWork(desk, [article], 'markdown');
/** No text, which no request can bring: whatever reads it fails. */
const broken = { ...work, articles: [{ ...article, document: null }] } as unknown as ExportWork;

let begun = 0;
const count = (_worker: Worker): void => void begun++;
beforeEach(async () => {
  await dismissThreads();
  begun = 0;
  process.on('worker', count);
});
afterEach(() => void process.removeListener('worker', count));
afterAll(dismissThreads);

test('What is exported after a preview is written by the thread that made the preview', async () => {
  value(await runPreview(work, unattended));
  const { bytes } = value(await runExport(work, unattended));
  value(await runExport(work, unattended));
  expect(new TextDecoder().decode(bytes)).toContain('The port stood still.');
  expect(begun).toBe(1);
});

test('Exports at the same time have a thread each; one of them is kept', async () => {
  await Promise.all([runExport(work, unattended), runExport(work, unattended)]);
  expect(begun).toBe(2);
  await Promise.all([runExport(work, unattended), runExport(work, unattended)]);
  expect(begun).toBe(3);
});

test('After a cancelled export the next is written, by a new thread', async () => {
  const controller = new AbortController();
  const told: number[] = [];
  const job = {
    signal: controller.signal,
    progress: (done: number): void => {
      told.push(done);
      controller.abort();
    },
  };
  const pdf = exportWork(desk, [article], 'pdf');
  expect(await runExport(pdf, job)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(told).toHaveLength(1);
  value(await runExport(work, unattended));
  expect(begun).toBe(2);
});

test('A bug in one export is told, and the next is written', async () => {
  await expect(runExport(broken, unattended)).rejects.toThrow(TypeError);
  value(await runExport(work, unattended));
  expect(begun).toBe(2);
});
