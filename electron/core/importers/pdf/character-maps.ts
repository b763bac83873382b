import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The maps that tell which letters the codes of Chinese, Japanese and Korean fonts are (ISO 32000-2, 9.7.5.2): many
 * PDFs name one and do not hold it. From source they are read where they lie; the build copies them beside the
 * bundles, to `cmaps/`.
 */
const folder = import.meta.url.endsWith('.ts')
  ? new URL('../../../../node_modules/pdfjs-dist/cmaps/', import.meta.url)
  : new URL('./cmaps/', import.meta.url);

/** Where they lie: a path that ends with a separator. Only names that pdf.js knows are put behind it. */
export const characterMaps = fileURLToPath(folder);

/** What the build puts beside the bundles, as `cmaps/NAME`. */
export function characterMapsToShip(): { readonly name: string; readonly file: URL }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.bcmap'));
  return names.map((name) => ({ name, file: new URL(name, folder) }));
}
