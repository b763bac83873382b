/** Gives a canvas as many pixels as its element has on this screen; what was drawn is gone. Then units are CSS pixels. */
export function fitCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
  canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
  canvas.getContext('2d')?.scale(devicePixelRatio, devicePixelRatio);
}
