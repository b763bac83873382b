import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { DeskEvent } from '../../shared/api/desk-event.ts';
import type { Transport } from '../../shared/api/transport.ts';
import { fail, type Result } from '../../shared/errors.ts';
import { callChannel, eventChannel } from './channels.ts';

/** All that the page gets: a carrier of plain data that names no method (renderer/bridge-transport.ts is its other end). */
const bridge: Pick<Transport, 'send' | 'subscribe'> = {
  send: async (call) => {
    try {
      // The main process is the other half of this program: every answer is a Result.
      return (await ipcRenderer.invoke(callChannel, call)) as Result<unknown>;
    } catch (error) {
      return fail('disconnected', `The application did not answer: ${String(error)}`);
    }
  },
  subscribe: (listener) => {
    const hear = (_event: IpcRendererEvent, event: DeskEvent): void => listener(event);
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.off(eventChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld('slantwise', bridge);
