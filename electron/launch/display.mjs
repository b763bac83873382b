// @ts-check

/** Is there a screen to open a window on? Only Linux can be without one that a program could ask about. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
