import * as z from 'zod';
import { DeskState, emptyDeskState } from '../../shared/api/desk-state.ts';
import type { Application } from '../core/application.ts';

const { theme, language, shortcuts } = DeskState.shape;
/** What of the desk shows in the parts of the window that the system draws. */
const Followed = z.object({ theme, language, shortcuts });
export type FollowedState = z.infer<typeof Followed>;

const Snapshot = z.object({ deskState: Followed });
const Remembered = z.object({ state: Followed });

/**
 * Lets the system's parts (menus, dialogs, the window's frame) be as the analyst left them the last time.
 * @param adopt is told what they are to follow, now and whenever a window asks for something else to be remembered
 * @returns the application to give to the windows
 */
export async function followingDeskState(
  application: Application,
  adopt: (state: FollowedState) => void,
): Promise<Application> {
  let last = '';
  const follow = (state: FollowedState | undefined): void => {
    const json = JSON.stringify(state);
    if (state === undefined || json === last) return;
    last = json;
    adopt(state);
  };
  const opened = await application.dispatch({ method: 'desk.open', params: {} });
  // While damage keeps the workspace closed there is a menu all the same.
  follow(Snapshot.safeParse(opened.ok ? opened.value : null).data?.deskState ?? emptyDeskState);
  return {
    ...application,
    dispatch: async (call) => {
      const result = await application.dispatch(call);
      if (call.method === 'desk.remember' && result.ok) follow(Remembered.safeParse(call.params).data?.state);
      return result;
    },
  };
}
