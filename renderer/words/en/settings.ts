export const settingsEn = {
  title: 'Settings',
  workspace: {
    title: 'Workspace',
    name: 'Name',
    badName: 'A workspace needs a name.',
    place: 'Your work lies in',
    placeDetail:
      'Articles, annotations and the codebook are plain JSON files in this folder. Nothing ever leaves this computer unless you export it.',
  },
  analyst: {
    title: 'Analyst',
    name: 'Your name',
    nameDetail: 'Stands beside every annotation that you make, and in exported PDFs.',
    badName: 'An analyst needs a name.',
    colour: 'Your colour',
  },
  look: {
    title: 'Appearance',
    theme: 'Theme',
    language: 'Language of the interface',
    font: 'Typeface of articles',
    fonts: { serif: 'Serif', sans: 'Sans serif' },
    textSize: 'Size of the text',
    pixels: (size: number) => `${size} px`,
    columnWidth: 'Length of a line',
    characters: (count: number) => `about ${count} characters`,
    lineHeight: 'Space between lines',
    lines: (height: number) => `${height.toFixed(1)} lines`,
    sample:
      'Reading comes first: a column that is comfortable to the eye is read more slowly, and what is read slowly is noticed.',
    reset: 'As it was',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  },
  about: {
    title: 'About',
    version: (version: string, shell: string) => `Slantwise ${version}, ${shell}`,
    shells: { electron: 'in its own window', loopback: 'in a browser window on this computer' },
    findings: 'What was found when the workspace was opened',
  },
} as const;
