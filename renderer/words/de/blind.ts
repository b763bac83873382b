import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const artikel = (count: number): string => counted(count, 'Artikel', 'Artikel');

export const blindDe: Words['blind'] = {
  label: 'Blindes Codieren',
  bar: (from) =>
    `Sie codieren diesen Artikel blind. Was andere hier codiert haben, wird gezeigt, sobald Sie Ihre Arbeit an ${from} zurückgegeben haben.`,
  barOfEdition:
    'Sie codieren eine andere Fassung dieses Artikels blind. Was andere codiert haben, wird in keiner gezeigt, bis Sie Ihre Arbeit zurückgegeben haben.',
  handBack: 'Zurückgeben …',
  lift: 'Vorher ansehen …',
  lifting: {
    title: 'Die Arbeit der anderen ansehen, bevor Sie Ihre zurückgeben?',
    text: 'Danach ist dieser Artikel nicht mehr blind codiert, und der Verlauf sagt es. Es lässt sich rückgängig, aber nicht ungesehen machen.',
    run: 'Arbeit der anderen zeigen',
    cancel: 'Blind bleiben',
  },
  handingBack: {
    title: 'Ihre Arbeit zurückgeben',
    text: 'Ihr Team teilt einen Ordner: Dort wird hinterlegt, was an Ihrer Arbeit neu ist, und von da an wird hier gezeigt, was andere codiert haben.',
    run: 'Über den Ordner zurückgeben',
    asFile: 'Als Datei …',
    cancel: 'Abbrechen',
  },
  sign: 'blind codiert',
  option: 'Zum blinden Codieren',
  optionHint:
    'Nur die Texte, das Codebuch und die Akteure: keine Annotationen und keine Akteure, die nur in diesen Artikeln genannt werden. Wer es aufnimmt, sieht nichts von dem, was andere dort codiert haben, bis die eigene Arbeit zurückgegeben ist.',
  handsBack: (count) =>
    `${artikel(count)}, ${count === 1 ? 'den' : 'die'} Sie blind codieren, ${count === 1 ? 'wird' : 'werden'} damit zurückgegeben: Danach sehen Sie, was andere dort codiert haben.`,
  asked: (name) =>
    `${name} bittet Sie, diese Artikel blind zu codieren: Was andere dort codiert haben, wird an diesem Arbeitsplatz nicht gezeigt, bis Sie Ihre Arbeit zurückgeben.`,
  coded: (blind, lifted) =>
    [
      ...(blind === 0 ? [] : [`${artikel(blind)} bis zuletzt blind codiert`]),
      ...(lifted === 0 ? [] : [`${artikel(lifted)} nach einem Blick auf die Arbeit der anderen codiert`]),
    ].join(', ') + '.',
  kept: 'Was zu Artikeln kommt, die Sie blind codieren, wird aufbewahrt und gezeigt, sobald Sie Ihre Arbeit zurückgegeben haben.',
  begun: (count) => `Ab jetzt blind codiert: ${artikel(count)}`,
};
