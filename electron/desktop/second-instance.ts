import { app, dialog } from 'electron';
import * as z from 'zod';
import type { DeskArguments } from './arguments.ts';
import { handFiles } from './handed-files.ts';
import { bringToFront, deskWindow } from './window.ts';

/** What another instance hands over before it ends (main.ts). */
const Handover = z.object({
  workspaceDir: z.string().nullable(),
  bundles: z.array(z.string()).max(100).readonly(),
}) satisfies z.ZodType<DeskArguments>;

/**
 * There is one desk at a time: whoever starts another gets this one, and is told if another workspace was meant.
 * @param openDir the workspace that is open, absolute
 */
export function answerSecondInstances(openDir: string): void {
  app.on('second-instance', (_event, _argv, _cwd, handedOver) => {
    const window = deskWindow();
    if (window === null) return;
    bringToFront(window);
    const { success, data } = Handover.safeParse(handedOver);
    if (success) handFiles(data.bundles);
    if (!success || data.workspaceDir === null || data.workspaceDir === openDir) return;
    void dialog.showMessageBox(window, {
      type: 'info',
      message: `Close this workspace first to open ${data.workspaceDir}.`,
    });
  });
}
