import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const keepingDe: Words['keeping'] = {
  banners: 'Zustand des Arbeitsbereichs',
  readOnly: 'Nur Lesen',
  openHere: (pid, since) =>
    `Ein anderes Slantwise auf diesem Rechner (Prozess ${pid}) hat diesen Arbeitsbereich seit ${since} geöffnet. Hier können Sie lesen und sehen, was dort gespeichert wird; zum Bearbeiten schließen Sie jenes und öffnen diesen neu.`,
  openElsewhere: (host, pid, since) =>
    `${host} hat diesen Arbeitsbereich seit ${since} geöffnet (Prozess ${pid}). Hier können Sie lesen und sehen, was dort gespeichert wird.`,
  silent: (minutes) =>
    `Von dort kam seit ${counted(minutes, 'Minute', 'Minuten')} kein Lebenszeichen; ob es noch läuft, lässt sich von hier aus nicht sagen.`,
  lockLost:
    'Ein anderes Slantwise hat diesen Arbeitsbereich übernommen. Was es schreibt, wird hier nicht gezeigt, und hier wird nichts mehr geschrieben; öffnen Sie ihn neu, um weiterzuarbeiten.',
  takeOver: 'Übernehmen',
  openAgain: 'Neu öffnen',
  failures: {
    'disk-full':
      'Der Datenträger ist voll. Ihre Arbeit bleibt im Speicher und wird geschrieben, sobald Platz ist; schließen Sie Slantwise bis dahin nicht.',
    'disk-refused':
      'In den Ordner des Arbeitsbereichs lässt sich nicht schreiben. Ihre Arbeit bleibt im Speicher und wird geschrieben, sobald es geht; schließen Sie Slantwise bis dahin nicht.',
    EACCES:
      'Slantwise darf in den Ordner des Arbeitsbereichs nicht mehr schreiben. Ihre Arbeit bleibt im Speicher und wird geschrieben, sobald das wieder erlaubt ist; schließen Sie Slantwise bis dahin nicht.',
    EROFS:
      'Der Datenträger mit dem Arbeitsbereich ist nur noch lesbar. Ihre Arbeit bleibt im Speicher und wird geschrieben, sobald es geht; schließen Sie Slantwise bis dahin nicht.',
    'journal-gone':
      'Der Ordner des Arbeitsbereichs ist weg; vielleicht ist ein Laufwerk oder eine Freigabe getrennt. Ihre Arbeit bleibt im Speicher und wird geschrieben, wenn der Ordner wieder da ist.',
    'journal-replaced':
      'Ein anderes Programm hat das Journal des Arbeitsbereichs verändert. Nichts davon wurde überschrieben; Ihre Arbeit bleibt im Speicher.',
  },
  unsaved: (steps) => `${counted(steps, 'Schritt ist', 'Schritte sind')} noch nicht gespeichert.`,
  tryAgain: 'Erneut versuchen',
  putOurs: 'Das Journal von hier an seine Stelle setzen',
  saveCopy: 'Kopie speichern …',
  lost: (steps) =>
    `Ein Schaden hat Schritte Ihrer Arbeit gekostet: ${steps}. Die betroffenen Artikel lassen sich nur lesen, bis sie repariert sind.`,
  repair: 'Reparieren',
  rescued: (steps, at) =>
    `Bevor Slantwise am ${at} endete, ließ sich ein Teil Ihrer Arbeit hier nicht speichern (${counted(steps, 'Schritt', 'Schritte')}); er liegt anderswo und lässt sich zurückholen.`,
  bringBack: 'Zurückholen',
  discardRescued: 'Verwerfen',
  broughtBack: (taken, unfit) =>
    unfit === 0
      ? `${counted(taken, 'Schritt', 'Schritte')} zurückgeholt.`
      : `${counted(taken, 'Schritt', 'Schritte')} zurückgeholt; ${counted(unfit, 'Schritt passt', 'Schritte passen')} nicht mehr zu dem, was seither geschah.`,
  clockSetBack: (latest) =>
    `Die Uhr dieses Rechners wurde zurückgestellt: Hier wurde am ${latest} gespeichert. Nichts ist verloren, und die Schritte bleiben in ihrer Reihenfolge; prüfen Sie die Uhr, denn neue Daten könnten falsch sein.`,
  migrated: (version, keptIn) =>
    `Dieser Arbeitsbereich hatte die Version ${version} und wurde auf den heutigen Stand gebracht; es ist alles da. Die Dateien, wie sie waren, liegen in ${keptIn} und lassen sich unter Einstellungen → Sicherungen zurückholen.`,
  understood: 'Verstanden',
  closed: {
    damaged: (file) =>
      `${file} ist beschädigt, die Kopie davor ebenso. Nichts wurde verändert, und Reparieren macht nichts schlimmer.`,
    hint: 'Beim Reparieren wird genommen, was ältere Kopien und Sicherungen hergeben. Beschädigtes bleibt im Ordner „damaged“; nichts wird weggeworfen.',
    working: 'Der Arbeitsbereich wird repariert',
    backups: 'Oder eine Sicherung an seine Stelle setzen',
    mended: 'Der Arbeitsbereich ist repariert, aber nicht vollständig',
    lostSteps: (steps) =>
      `${counted(steps, 'Schritt fand', 'Schritte fanden')} sich in keiner Sicherung; der Verlauf zeigt, wo.`,
    lostFiles: (files) => `Keine Kopie fand sich von ${files}.`,
    open: 'Arbeitsplatz öffnen',
  },
  backups: {
    title: 'Sicherungen',
    detail: (limit) =>
      `Jede Stunde, in der Sie arbeiten, entsteht eine: stündliche bleiben einen Tag, tägliche einen Monat, wöchentliche ein Jahr, zusammen höchstens ${limit}. Sie liegen im Ordner des Arbeitsbereichs; speichern Sie ab und zu eine Kopie anderswo.`,
    none: 'Es gibt noch keine Sicherung. Die erste entsteht wenige Minuten, nachdem Sie zu arbeiten begonnen haben.',
    make: 'Jetzt sichern',
    making: 'Wird gesichert …',
    openCopy: 'Kopie öffnen …',
    restore: 'Wiederherstellen',
    restoreOf: (at) => `Die Sicherung vom ${at} wiederherstellen`,
    restoring: 'Wird wiederhergestellt …',
    promise: 'Bevor etwas wiederhergestellt wird, wird der jetzige Stand gesichert.',
    made: 'Entstanden',
    steps: 'Schritte',
    size: 'Größe',
    keptFrom: (version) => `aufgehoben aus Version ${version}`,
  },
};
