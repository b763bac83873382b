import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * The files that typesetting reads at run time: the templates, and the fonts, which ship as TrueType since typst
 * takes nothing else (`@fontsource` has woff2 only). All are under the SIL Open Font License.
 *
 * From source they are read where they lie, fonts in the `@expo-google-fonts` packages. The build copies them beside
 * the bundles (electron/vite.config.ts), to `pdf/`; the packaged application reads them there, out of its archive.
 */
export interface PrintFont {
  /** The package, below `@expo-google-fonts/`. */
  readonly from: string;
  /** The file's path in it. */
  readonly path: string;
  /** Set only when the text has such letters: these files are large. Always, when null. */
  readonly letters: RegExp | null;
}

export const printFonts: readonly PrintFont[] = [
  { from: 'source-serif-4', path: '400Regular/SourceSerif4_400Regular.ttf', letters: null },
  { from: 'source-serif-4', path: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf', letters: null },
  { from: 'source-serif-4', path: '700Bold/SourceSerif4_700Bold.ttf', letters: null },
  { from: 'inter', path: '400Regular/Inter_400Regular.ttf', letters: null },
  { from: 'inter', path: '600SemiBold/Inter_600SemiBold.ttf', letters: null },
  // 0.2.3: later drawings part each letter's body from its dots, and no viewer reads such text back.
  { from: 'noto-naskh-arabic', path: 'NotoNaskhArabic_400Regular.ttf', letters: /\p{Script=Arabic}/u },
  { from: 'noto-naskh-arabic', path: 'NotoNaskhArabic_700Bold.ttf', letters: /\p{Script=Arabic}/u },
  {
    from: 'noto-serif-hebrew',
    path: '400Regular/NotoSerifHebrew_400Regular.ttf',
    letters: /\p{Script=Hebrew}/u,
  },
  { from: 'noto-serif-hebrew', path: '700Bold/NotoSerifHebrew_700Bold.ttf', letters: /\p{Script=Hebrew}/u },
  {
    from: 'noto-serif-sc',
    path: '400Regular/NotoSerifSC_400Regular.ttf',
    letters: /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef\u2190-\u2bff]/u,
  },
  {
    from: 'biz-udmincho',
    path: '400Regular/BIZUDMincho_400Regular.ttf',
    letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
  { from: 'nanum-myeongjo', path: '400Regular/NanumMyeongjo_400Regular.ttf', letters: /\p{Script=Hangul}/u },
  {
    from: 'noto-emoji',
    path: '400Regular/NotoEmoji_400Regular.ttf',
    letters: /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u,
  },
];

/** What the build puts beside the bundles, as `pdf/NAME`. */
export function printFilesToShip(): { readonly name: string; readonly file: URL }[] {
  return [
    ...templateNames.map((name) => ({ name, file: templateFile(name) })),
    ...printFonts.map((font) => ({ name: fontFileName(font), file: fontFile(font) })),
  ];
}

export const templateNames = [
  'main.typ',
  'theme.typ',
  'frame.typ',
  'tables.typ',
  'places.typ',
  'notes.typ',
  'survey.typ',
  'article.typ',
  'appendix.typ',
  'agreement.typ',
] as const;
export type TemplateName = (typeof templateNames)[number];

const built = new URL('./pdf/', import.meta.url);
const fromSource = import.meta.url.endsWith('.ts');

/** Where a template lies. */
export function templateFile(name: TemplateName): URL {
  return new URL(name, fromSource ? import.meta.url : built);
}

/** Where a font lies. @throws if it is nowhere: the installation is broken */
export function fontFile(font: PrintFont): URL {
  const file = fromSource
    ? new URL(`../../../../../node_modules/@expo-google-fonts/${font.from}/${font.path}`, import.meta.url)
    : new URL(fontFileName(font), built);
  if (!existsSync(file)) throw new Error(`There is no font at ${file.pathname}`);
  return file;
}

/** Its name among the built files. */
export function fontFileName(font: PrintFont): string {
  return font.path.slice(font.path.lastIndexOf('/') + 1);
}

/** The fonts that a text needs, as bytes: what reads them cannot look into the application's archive. */
export async function fontsFor(text: string): Promise<Buffer[]> {
  // Letters that Latin faces have need no others, and most texts have nothing else.
  const others = text.replaceAll(/[\0-\u036f]+/g, '');
  const needed = printFonts.filter(({ letters }) => letters === null || letters.test(others));
  return Promise.all(needed.map((font) => readFile(fontFile(font))));
}
