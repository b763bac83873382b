/** What figures of agreement are called and what they say: on the screen, in reports and tables alike. */
export const agreementTermsEn = {
  compared: (names: string) => `Compared: ${names}`,
  units: 'Passages',
  annotations: 'Annotations',
  rows: {
    passages: 'Where and what they marked',
    'actor.who': 'Who is meant',
    'stance.holder': 'Holder',
    'stance.target': 'Target',
    'stance.polarity': 'Polarity',
    'stance.position': 'Position',
    'bias.code': 'Code',
    'bias.severity': 'Severity',
  },
  names: {
    raw: 'Raw',
    alpha: 'Alpha',
    cohen: 'Cohen’s κ',
    fleiss: 'Fleiss’ κ',
    ac1: 'AC1',
    whole: 'uα, where and what',
    marked: '|uα, where',
    coding: 'cuα, what',
    gamma: 'Gamma (γ)',
    unitizing: 'Alpha-U of 2004',
    exact: 'F1, same bounds',
    overlapping: 'F1, overlapping',
  },
  /** What each figure is, for whoever reads one for the first time. */
  explains: {
    alpha:
      'Krippendorff’s alpha: 1 is perfect agreement, 0 what chance would give, less than 0 worse than chance. It takes any number of layers, passages that not all of them marked, and how far apart two values are.',
    cohen:
      'Agreement of two layers beyond what their own use of the values would give by chance. Every difference counts alike.',
    fleiss:
      'Agreement of several layers beyond chance, over the passages that all of them marked. Every difference counts alike.',
    ac1: 'Gwet’s AC1: agreement beyond chance that stays sensible where one value prevails.',
    raw: 'The share of pairs of layers that say the same. Chance is in it.',
    whole:
      'Krippendorff’s alpha for unitizing (2016): whether the same stretches of the text were marked and called the same: who is meant, the polarity, or the code. 1 is perfect agreement, 0 what chance would give.',
    marked:
      'uα for where alone: marked or not, whatever it is called. 1 is perfect agreement, 0 what chance would give.',
    coding:
      'uα for what alone: whether it is called the same, where two layers marked something. 1 is perfect agreement, 0 what chance would give.',
    gamma:
      'The gamma of Mathet, Widlöcher and Métivier (2015): passages are aligned as well as they go, by their bounds and what they are called, and compared with passages that chance has moved. 1 is perfect agreement, 0 what chance would give.',
    unitizing:
      'Krippendorff’s alpha for unitizing as it was (1995, 2004): where alone, by the bounds. For reports that ask for it.',
    exact: 'The share of passages that another layer marked from the same first to the same last letter.',
    overlapping: 'The share of passages that another layer marked too, in other bounds perhaps.',
  },
  interval: (low: string, high: string) => `${low} to ${high}`,
  /** In the place of a figure that could not be worked out exactly. */
  between: (low: string, high: string) => `between ${low} and ${high}`,
  /** By what samples are drawn of. */
  intervalMeans: {
    passages:
      'The range below a figure: what 95 of 100 samples of the same passages would give. Where it is wide, there are too few passages to go by the figure.',
    articles:
      'The range below a figure of where and what was marked: what 95 of 100 samples of the same articles would give, for passages of one article depend on each other. Where it is wide, there are too few articles to go by the figure.',
    paragraphs:
      'The range below a figure of where and what was marked: what 95 of 100 samples of the same paragraphs would give, for passages of one paragraph depend on each other. Where it is wide, there are too few paragraphs to go by the figure.',
  },
  /** Why a figure of passages has no range. */
  noInterval: {
    few: 'It has no range: what it is measured from stands in fewer than ten articles or paragraphs.',
    paragraphs:
      'It has no range: chance depends on the text as a whole here, and fewer than ten articles have passages.',
  },
  warnings: {
    'few-units': 'Fewer than 30 passages: mind the interval more than the figure.',
    'one-prevails': 'One value makes up nearly everything: kappa and alpha fall there, AC1 does not.',
    'nothing-varies': 'Everybody always says the same value: chance cannot be told from agreement.',
    'few-marks': 'No layer has 30 annotations: a few more would change these figures much.',
    'few-clusters':
      'Passages stand in fewer than ten paragraphs (those that a passage joins are one): too few to draw samples from, so that these figures have no range.',
    'own-overlap':
      'Passages of one layer overlap that say different things: what they share counts as a value of its own for uα and cuα.',
    'gamma-between':
      'Too many passages lie too close together to work gamma out exactly; it is proven to lie between these bounds.',
    'too-dense':
      'There is no gamma: too many passages lie too close together to find their best alignment. Fewer layers or articles may do.',
  },
  confusion: 'Which values are mistaken for which',
  corner: 'One ↓, another →',
  reliability: {
    caption: 'How reliable each value is',
    value: 'Value',
    alpha: 'Alpha, (k)uα',
    coverage: 'Shared',
    /** Below the table. */
    means:
      '(k)uα is alpha of one value, where another layer marked something too. Shared: how much of what is marked with it that is.',
  },
  oneSided: (count: number) =>
    count === 1
      ? 'One layer alone annotated one of these articles: all in it counts as missed by the others. Leave it out if they have not read it.'
      : `One layer alone annotated ${count.toLocaleString('en-GB')} of these articles: all in them counts as missed by the others. Leave them out if they have not read them.`,
  differing: (count: number) => `Passages that lower the figures: ${count.toLocaleString('en-GB')}`,
  more: (count: number) =>
    `${count.toLocaleString('en-GB')} more ${count === 1 ? 'passage' : 'passages'} not listed`,
  none: 'No passage lowers these figures.',
  /** Where nothing can be compared. */
  unmet: 'No passage of which two layers say something.',
  says: (layer: string, value: string) => `${layer}: ${value}`,
  nothing: 'nothing',
  marked: 'marked',
  /** The layer that the team has agreed on, and one of an analyst who is no longer there. */
  consensus: 'Consensus',
  unknownLayer: 'Unknown analyst',
  /** The printed report. */
  report: {
    title: (names: string) => `Agreement: ${names}`,
    articles: (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'article' : 'articles'}`,
    /** Below titles that there is no room for. */
    moreArticles: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
    measuredOn: (date: string) => `Measured on ${date}`,
    howToRead: 'How to read the figures',
    figure: 'Figure',
    means: 'What it says',
    unmarked: 'No layer marks any of these.',
    passage: 'Passage',
    said: 'What each layer says',
    madeWith: 'Measured with Slantwise',
  },
} as const;

/** A translation has the same shape; a phrase with blanks is a function. */
export type AgreementTerms = Translated<typeof agreementTermsEn>;
type Translated<T> = T extends string
  ? string
  : T extends (...blanks: infer Blanks) => string
    ? (...blanks: Blanks) => string
    : { readonly [K in keyof T]: Translated<T[K]> };
