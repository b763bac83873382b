import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import * as z from 'zod';
import type { DeskEvent } from '../../shared/api/desk-event.ts';
import { fail } from '../../shared/errors.ts';
import type { Application } from '../core/application.ts';
import { callChannel, eventChannel } from './channels.ts';
import { isOwnAddress } from './page-protocol.ts';

/** The form of a call; its method and parameters are dispatch's to judge. */
const Call = z.strictObject({ method: z.string(), params: z.unknown() });

/**
 * Connects the windows' pages to the application: calls go to its dispatch, its events to every window.
 * @returns a function that cuts the connection
 */
export function connectWindows(application: Pick<Application, 'dispatch' | 'subscribe'>): () => void {
  ipcMain.handle(callChannel, (event, ...sent: unknown[]) => {
    if (!comesFromThePage(event)) return fail('unauthorized', 'A call from outside the desk was refused.');
    const call = Call.safeParse(sent[0]);
    return call.success ? application.dispatch(call.data) : fail('invalid', 'This is not a call.');
  });
  const unsubscribe = application.subscribe(tellWindows);
  return () => {
    unsubscribe();
    ipcMain.removeHandler(callChannel);
  };
}

/** Tells every window of an event. */
export function tellWindows(event: DeskEvent): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(eventChannel, event);
}

/** A window's uppermost frame, showing our own page: no frame inside it, and no other address. */
function comesFromThePage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}
