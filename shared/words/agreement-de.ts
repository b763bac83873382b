import type { AgreementTerms } from './agreement-en.ts';

/** The same in German. */
export const agreementTermsDe: AgreementTerms = {
  compared: (names) => `Verglichen: ${names}`,
  units: 'Stellen',
  annotations: 'Annotationen',
  rows: {
    passages: 'Wo und was markiert wurde',
    'actor.who': 'Wer gemeint ist',
    'stance.holder': 'Wer',
    'stance.target': 'Ziel',
    'stance.polarity': 'Richtung',
    'stance.position': 'Position',
    'bias.code': 'Code',
    'bias.severity': 'Schwere',
  },
  names: {
    raw: 'Roh',
    alpha: 'Krippendorffs α',
    cohen: 'κ nach Cohen',
    fleiss: 'κ nach Fleiss',
    ac1: 'AC1 nach Gwet',
    whole: 'uα, wo und was',
    marked: '|uα, wo',
    coding: 'cuα, was',
    gamma: 'γ nach Mathet',
    unitizing: 'Alpha-U von 2004',
    exact: 'F1, gleiche Grenzen',
    overlapping: 'F1, überlappend',
  },
  explains: {
    alpha:
      'Krippendorffs Alpha: 1 ist völlige Übereinstimmung, 0 das, was der Zufall ergäbe, weniger als 0 schlechter als Zufall. Es nimmt beliebig viele Ebenen, auch Stellen, die nicht alle markiert haben, und wie weit zwei Werte auseinanderliegen.',
    cohen:
      'Übereinstimmung zweier Ebenen über das hinaus, was ihr eigener Gebrauch der Werte zufällig ergäbe. Jeder Unterschied zählt gleich.',
    fleiss:
      'Übereinstimmung mehrerer Ebenen über den Zufall hinaus, über die Stellen, die alle markiert haben. Jeder Unterschied zählt gleich.',
    ac1: 'AC1 nach Gwet: Übereinstimmung über den Zufall hinaus, auch dort brauchbar, wo ein Wert überwiegt.',
    raw: 'Der Anteil der Paare von Ebenen, die dasselbe sagen. Zufall ist darin enthalten.',
    whole:
      'Krippendorffs Alpha für Abgrenzungen (2016): ob dieselben Strecken des Textes markiert und gleich benannt wurden: wer gemeint ist, die Richtung oder der Code. 1 ist völlige Übereinstimmung, 0 das, was der Zufall ergäbe.',
    marked:
      'uα nur für das Wo: markiert oder nicht, wie auch immer benannt. 1 ist völlige Übereinstimmung, 0 das, was der Zufall ergäbe.',
    coding:
      'uα nur für das Was: ob es gleich benannt ist, wo zwei Ebenen etwas markiert haben. 1 ist völlige Übereinstimmung, 0 das, was der Zufall ergäbe.',
    gamma:
      'Das Gamma von Mathet, Widlöcher und Métivier (2015): Stellen werden einander so gut wie möglich zugeordnet, nach Grenzen und Benennung, und mit zufällig verschobenen verglichen. 1 ist völlige Übereinstimmung, 0 das, was der Zufall ergäbe.',
    unitizing:
      'Krippendorffs Alpha für Abgrenzungen in der früheren Form (1995, 2004): nur das Wo, nach den Grenzen. Für Berichte, die es verlangen.',
    exact:
      'Der Anteil der Stellen, die eine andere Ebene vom selben ersten bis zum selben letzten Buchstaben markiert hat.',
    overlapping:
      'Der Anteil der Stellen, die auch eine andere Ebene markiert hat, vielleicht in anderen Grenzen.',
  },
  interval: (low, high) => `${low} bis ${high}`,
  between: (low, high) => `zwischen ${low} und ${high}`,
  intervalMeans: {
    passages:
      'Der Bereich unter einer Zahl: was 95 von 100 Stichproben derselben Stellen ergäben. Ist er breit, sind es zu wenige Stellen, um der Zahl zu trauen.',
    articles:
      'Der Bereich unter einer Kennzahl dafür, wo und was markiert wurde: was 95 von 100 Stichproben derselben Artikel ergäben, denn Stellen eines Artikels hängen zusammen. Ist er breit, sind es zu wenige Artikel, um der Zahl zu trauen.',
    paragraphs:
      'Der Bereich unter einer Kennzahl dafür, wo und was markiert wurde: was 95 von 100 Stichproben derselben Absätze ergäben, denn Stellen eines Absatzes hängen zusammen. Ist er breit, sind es zu wenige Absätze, um der Zahl zu trauen.',
  },
  noInterval: {
    few: 'Sie hat keinen Bereich: Woraus sie gemessen wird, steht in weniger als zehn Artikeln oder Absätzen.',
    paragraphs:
      'Sie hat keinen Bereich: Der Zufall hängt hier vom ganzen Text ab, und weniger als zehn Artikel haben Stellen.',
  },
  warnings: {
    'few-units': 'Weniger als 30 Stellen: Das Intervall sagt mehr als die Zahl.',
    'one-prevails': 'Ein Wert macht fast alles aus: Kappa und Alpha fallen dort, AC1 nicht.',
    'nothing-varies':
      'Alle nennen immer denselben Wert: Zufall und Übereinstimmung lassen sich nicht trennen.',
    'few-marks': 'Keine Ebene hat 30 Annotationen: Ein paar mehr änderten diese Kennzahlen stark.',
    'few-clusters':
      'Die Stellen stehen in weniger als zehn Absätzen (was eine Stelle verbindet, ist einer): zu wenige, um Stichproben zu ziehen; darum haben diese Kennzahlen keinen Bereich.',
    'own-overlap':
      'Stellen einer Ebene überlappen sich, die Verschiedenes sagen: Was sie gemeinsam haben, zählt für uα und cuα als eigener Wert.',
    'gamma-between':
      'Zu viele Stellen liegen zu dicht, um Gamma genau zu berechnen; bewiesen ist, dass es zwischen diesen Grenzen liegt.',
    'too-dense':
      'Es gibt kein Gamma: Zu viele Stellen liegen zu dicht, um ihre beste Zuordnung zu finden. Weniger Ebenen oder Artikel können helfen.',
  },
  confusion: 'Welche Werte womit verwechselt werden',
  corner: 'Eine ↓, andere →',
  reliability: {
    caption: 'Wie verlässlich jeder Wert ist',
    value: 'Wert',
    alpha: 'α je Wert, (k)uα',
    coverage: 'Gemeinsam',
    means:
      '(k)uα ist das Alpha eines Wertes dort, wo auch eine andere Ebene etwas markiert hat. Gemeinsam: wie viel von dem, was ihn trägt, das ist.',
  },
  oneSided: (count) =>
    count === 1
      ? 'Einen dieser Artikel hat nur eine Ebene annotiert: Alles darin zählt als von den anderen übersehen. Ohne ihn messen, falls sie ihn nicht gelesen haben.'
      : `${count.toLocaleString('de-DE')} dieser Artikel hat nur eine Ebene annotiert: Alles darin zählt als von den anderen übersehen. Ohne sie messen, falls die anderen sie nicht gelesen haben.`,
  differing: (count) => `Stellen, die die Kennzahlen senken: ${count.toLocaleString('de-DE')}`,
  more: (count) =>
    `${count.toLocaleString('de-DE')} weitere ${count === 1 ? 'Stelle' : 'Stellen'} nicht aufgeführt`,
  none: 'Keine Stelle senkt diese Kennzahlen.',
  unmet: 'Keine Stelle, zu der zwei Ebenen etwas sagen.',
  says: (layer, value) => `${layer}: ${value}`,
  nothing: 'nichts',
  marked: 'markiert',
  consensus: 'Konsens',
  unknownLayer: 'Unbekannte/r Analyst/in',
  report: {
    title: (names) => `Übereinstimmung: ${names}`,
    articles: (count) => `${count.toLocaleString('de-DE')} Artikel`,
    moreArticles: (count) => `und ${count.toLocaleString('de-DE')} weitere`,
    measuredOn: (date) => `Gemessen am ${date}`,
    howToRead: 'Wie die Kennzahlen zu lesen sind',
    figure: 'Kennzahl',
    means: 'Was sie sagt',
    unmarked: 'Keine Ebene markiert davon etwas.',
    passage: 'Stelle',
    said: 'Was jede Ebene sagt',
    madeWith: 'Gemessen mit Slantwise',
  },
};
