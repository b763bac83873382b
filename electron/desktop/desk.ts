import { tmpdir } from 'node:os';
import path from 'node:path';
import { app, dialog, session } from 'electron';
import { openApplication, type Application } from '../core/application.ts';
import { PACK_EXTENSION } from '../core/backups/pack-format.ts';
import { exportFileKind } from './export-file-kind.ts';
import { actorsFormats } from '../core/actors-file/actors-formats.ts';
import { BUNDLE_EXTENSION } from '../core/bundle/manifest.ts';
import { codebookFormats } from '../core/codebook-file/codebook-formats.ts';
import { foreignFormats } from '../core/interchange/foreign-formats.ts';
import { importers } from '../core/importers/registry.ts';
import { systemClock } from '../core/system-clock.ts';
import { userName } from '../core/user-name.ts';
import { askBeforeClosing } from './ask-before-closing.ts';
import type { DeskArguments } from './arguments.ts';
import { followingDeskState } from './follow-desk-state.ts';
import { handFiles } from './handed-files.ts';
import { reopenWhenGone } from './incidents.ts';
import { connectWindows, tellWindows } from './ipc.ts';
import { installMenu } from './menu.ts';
import { nativeShell } from './native-shell.ts';
import { servePage } from './page-protocol.ts';
import { pageFolder, samplesFolder, usualWorkspace } from './places.ts';
import { answerSecondInstances } from './second-instance.ts';
import { adoptTheme } from './theme.ts';
import { shutIn } from './walls.ts';
import { deskWindow, openWindow } from './window.ts';
import { desktopWords, speak } from './words.ts';

/** Opens the workspace and its window, once Electron is ready. A workspace that cannot be opened ends the application. */
export async function openDesk(asked: DeskArguments, log: (line: string) => void): Promise<void> {
  handFiles(asked.bundles);
  shutIn(session.defaultSession);
  await servePage(session.defaultSession, pageFolder);

  const workspaceDir = asked.workspaceDir ?? usualWorkspace();
  const articleExtensions = importers.flatMap(({ extensions }) => extensions);
  const opened = await openApplication({
    workspaceDir,
    shell: nativeShell(deskWindow, {
      imports: {
        articles: articleExtensions,
        edition: articleExtensions,
        annotations: [...new Set(foreignFormats.flatMap(({ extensions }) => extensions))],
        codebook: codebookFormats.map(({ extension }) => extension),
        actors: actorsFormats.map(({ extension }) => extension),
        workspace: [PACK_EXTENSION],
        bundle: [BUNDLE_EXTENSION],
      },
      exportOf: exportFileKind,
    }),
    clock: systemClock,
    samplesDir: samplesFolder,
    analystName: userName(),
    rescuePlaces: [path.join(app.getPath('userData'), 'rescue'), tmpdir()],
    orReadOnly: true,
    log,
  });
  if (!opened.ok) {
    log(`${workspaceDir} could not be opened: ${opened.error.code}: ${opened.error.message}`);
    dialog.showErrorBox('The workspace could not be opened', opened.error.message);
    app.exit(1);
    return;
  }

  closeBeforeQuitting(opened.value, log);
  const application = await followingDeskState(opened.value, ({ theme, language, shortcuts }) => {
    adoptTheme(theme);
    speak(language);
    installMenu((command) => tellWindows({ type: 'menu', command }), desktopWords(), shortcuts);
  });
  connectWindows(application);
  answerSecondInstances(workspaceDir);
  const window = openWindow(path.join(app.getPath('userData'), 'window.json'));
  askBeforeClosing(window, opened.value);
  reopenWhenGone(window, log);
}

/** The process ends when everything is written and the workspace is let go, not before. */
function closeBeforeQuitting(application: Pick<Application, 'close'>, log: (line: string) => void): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    application.close().then(
      () => app.exit(),
      (error: unknown) => {
        log(`The workspace was not closed in good order: ${String(error)}`);
        app.exit(1);
      },
    );
  });
}
