import { nativeTheme } from 'electron';
import * as z from 'zod';
import { DeskState } from '../../shared/api/desk-state.ts';
import type { Application } from '../core/application.ts';

/** The page's `--desk` (renderer/app/theme/tokens.css): what shows before it has painted. */
const backgrounds = { light: '#f1efe9', dark: '#161513' };

/** @returns the colour of a window that has not painted yet */
export function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
}

const Theme = DeskState.shape.theme;
const Snapshot = z.object({ deskState: z.object({ theme: Theme }) });
const Remembered = z.object({ state: z.object({ theme: Theme }) });

/** Lets the system's parts (menus, dialogs, the window's frame) look as the analyst chose the last time. */
export async function takeThemeFrom(application: Pick<Application, 'dispatch'>): Promise<void> {
  const opened = await application.dispatch({ method: 'desk.open', params: {} });
  const snapshot = Snapshot.safeParse(opened.ok ? opened.value : null);
  if (snapshot.success) adopt(snapshot.data.deskState.theme);
}

/** @returns the application, except that those parts follow each theme that a window asks it to remember */
export function followingTheme(application: Application): Application {
  return {
    ...application,
    dispatch: async (call) => {
      const result = await application.dispatch(call);
      const remembered = Remembered.safeParse(call.params);
      if (call.method === 'desk.remember' && result.ok && remembered.success)
        adopt(remembered.data.state.theme);
      return result;
    },
  };
}

function adopt(theme: DeskState['theme']): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
}
