/** What opens an item of a list: a bullet, or a number with a stop or bracket. */
export const listMarker = /^(?:[•‣▪●○◦■□–—*\u00b7\uf0b7\uf0a7]|-|\(?\d{1,3}[.)])\s+(?=\S)/u;

export function hasBullet(text: string): boolean {
  return listMarker.test(text) && !/^\(?\d/.test(text);
}

/** An item's text. A bullet goes, as elsewhere; a number may be referred to and stays. */
export function withoutBullet(text: string): string {
  return hasBullet(text) ? text.replace(listMarker, '') : text;
}
