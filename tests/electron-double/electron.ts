/** The double's face: what `import … from 'electron'` gives the application. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { nativeTheme, screen, shell } from './native.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
