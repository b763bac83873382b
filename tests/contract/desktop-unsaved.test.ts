import { access, rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { anActor } from '../builders/records.ts';
import { call, openDesktop, startDesktop } from './desktop-desk.ts';

test('a window with unsaved steps asks what is to become of them; what is closed with them can be brought back', async () => {
  const { desk, page, folders } = await openDesktop();
  const away = `${folders.workspace}-away`;
  const actor = anActor({ name: 'Mehmet Şimşek' });
  await rename(folders.workspace, away);
  await call(page, 'command.run', { command: { type: 'actor.create', actor } });

  const asked = desk.next('dialog');
  await desk.ask('window.close');
  await asked;
  expect(desk.dialogs.at(-1)).toMatchObject({
    kind: 'message',
    modal: true,
    options: {
      message: 'One step is not saved yet.',
      buttons: ['Save a copy…', 'Close without saving', 'Stay'],
      cancelId: 2,
    },
  });
  await desk.ask('dialog.answer', { kind: 'message', answer: 2 });
  expect(await call(page, 'desk.open', {})).toMatchObject({ value: { keeping: { unsaved: 1 } } });

  const copy = path.join(path.dirname(folders.workspace), 'copy.slantwise-workspace');
  await desk.ask('dialog.answer', { kind: 'message', answer: 0 });
  await desk.ask('dialog.answer', { kind: 'save', answer: copy });
  await desk.ask('app.quit');
  expect(await desk.exit()).toBe(0);
  await access(copy);

  await rename(away, folders.workspace);
  const again = startDesktop(folders);
  const opened = await again.page();
  expect(await call(opened, 'desk.open', {})).toMatchObject({ value: { rescued: { steps: 1 } } });
  expect(await call(opened, 'rescue.bringBack', {})).toMatchObject({ value: { taken: 1, unfit: 0 } });
  expect(await call(opened, 'desk.open', {})).toMatchObject({
    value: { actors: expect.arrayContaining([actor]), keeping: { unsaved: 0 }, rescued: null },
  });
});
