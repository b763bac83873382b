import type { IpcMainInvokeEvent } from 'electron';
import { answerTest } from './control.ts';
import { fromOtherProcess, toOtherProcess } from './crossing.ts';
import { standIn } from './stand-in.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = standIn('ipcMain', {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string): void => {
    handlers.delete(channel);
  },
});

/** The application ends while a page lives on. */
answerTest('ipc.forget', (channel) => handlers.delete(String(channel)));

/** Who sends a message: a window's contents, and which frame of it. */
export type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/**
 * Lets the application answer an `ipcRenderer.invoke`.
 * @param args as they came from the other process
 * @returns the answer as it goes there, or what Electron rejects with
 */
export async function answerInvoke(
  sender: Sender,
  channel: string,
  args: unknown,
): Promise<{ value: unknown; error: string | null }> {
  try {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = standIn('IpcMainInvokeEvent', {
      ...sender,
      type: 'frame',
    }) as unknown as IpcMainInvokeEvent;
    const value = await handler(event, ...(fromOtherProcess(args) as unknown[]));
    return { value: toOtherProcess(value), error: null };
  } catch (error) {
    return { value: null, error: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
