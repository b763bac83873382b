import type { Words } from '../words.ts';

export const settingsDe: Words['settings'] = {
  title: 'Einstellungen',
  workspace: {
    title: 'Arbeitsbereich',
    name: 'Name',
    badName: 'Ein Arbeitsbereich braucht einen Namen.',
    place: 'Ihre Arbeit liegt in',
    placeDetail:
      'Artikel, Annotationen und Codebuch sind einfache JSON-Dateien in diesem Ordner. Nichts verlässt je diesen Rechner, außer Sie exportieren es.',
  },
  analyst: {
    title: 'Analyst/in',
    name: 'Ihr Name',
    nameDetail: 'Steht bei jeder Annotation, die Sie anlegen, und in exportierten PDFs.',
    badName: 'Hier muss ein Name stehen.',
    colour: 'Ihre Farbe',
  },
  look: {
    title: 'Darstellung',
    theme: 'Farbschema',
    language: 'Sprache der Oberfläche',
    font: 'Schrift der Artikel',
    fonts: { serif: 'Mit Serifen', sans: 'Ohne Serifen' },
    textSize: 'Schriftgröße',
    pixels: (size) => `${size} px`,
    columnWidth: 'Zeilenlänge',
    characters: (count) => `etwa ${count} Zeichen`,
    lineHeight: 'Zeilenabstand',
    lines: (height) => `${height.toLocaleString('de-DE', { minimumFractionDigits: 1 })} Zeilen`,
    sample:
      'Zuerst kommt das Lesen: Eine Spalte, die dem Auge wohltut, wird langsamer gelesen, und was langsam gelesen wird, das wird bemerkt.',
    reset: 'Wie zuvor',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  },
  about: {
    title: 'Über Slantwise',
    version: (version, shell) => `Slantwise ${version}, ${shell}`,
    shells: { electron: 'im eigenen Fenster', loopback: 'in einem Browserfenster auf diesem Rechner' },
    findings: 'Was beim Öffnen des Arbeitsbereichs auffiel',
  },
};
