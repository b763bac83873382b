import { onTestFinished } from 'vitest';
import { openApplication, type Application } from '../../electron/core/application.ts';
import type { Shell } from '../../electron/core/shell.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { createClient, type Client } from '../../shared/api/client.ts';
import type { DeskEvent } from '../../shared/api/desk-event.ts';
import { value } from './open-workspace.ts';

export interface Desk {
  readonly application: Application;
  readonly client: Client;
  readonly events: DeskEvent[];
}

/** The application behind a shell whose dialogs answer with the given paths. What it logs is a fault, unless it is asked for. */
export async function openDesk(
  dir: string,
  answers: { open?: string[]; save?: string; log?: string[]; orReadOnly?: boolean } = {},
): Promise<Desk> {
  const shell: Shell = {
    facts: { name: 'electron', nativeDialogs: true, platform: 'linux', version: '0.0.0' },
    chooseFiles: async () => answers.open ?? null,
    chooseDestination: async () => (answers.save === undefined ? null : { kind: 'path', path: answers.save }),
    offerDownload: () => {
      throw new Error('This shell has dialogs.');
    },
    reveal: () => undefined,
    open: () => undefined,
  };
  const log = (line: string): void => {
    if (answers.log === undefined) throw new Error(line);
    answers.log.push(line);
  };
  const options = {
    workspaceDir: dir,
    shell,
    clock: systemClock,
    samplesDir: null,
    rescuePlaces: [],
    orReadOnly: answers.orReadOnly ?? false,
    analystName: 'M. Idris',
    log,
  };
  const application = value(await openApplication(options));
  onTestFinished(() => application.close());
  const events: DeskEvent[] = [];
  application.subscribe((event) => events.push(event));
  const client = createClient({
    send: (call) => application.dispatch(call),
    subscribe: application.subscribe,
  });
  return { application, client, events };
}
