import type { Words } from '../words.ts';

export const noticesDe: Words['notices'] = {
  invalid: 'So, wie es steht, geht das nicht; nichts wurde geändert.',
  'not-found': 'Worauf sich das bezieht, ist nicht mehr da; nichts wurde geändert.',
  conflict:
    'Das wurde inzwischen geändert; nichts wurde überschrieben. Sehen Sie es noch einmal an und wiederholen Sie dann, was Sie wollten.',
  'anchor-lost': 'Die Stelle steht nicht im Text des Artikels; nichts wurde geändert.',
  format: 'Diese Datei ließ sich nicht als Artikel lesen; nichts wurde importiert.',
  cancelled: 'Abgebrochen; nichts wurde geändert.',
  locked:
    'Der Arbeitsbereich ist in einem anderen Slantwise geöffnet. Schließen Sie jenes und versuchen Sie es erneut.',
  'disk-full':
    'Der Datenträger ist voll. Was zuvor gespeichert wurde, ist sicher; schaffen Sie Platz und wiederholen Sie den letzten Schritt.',
  'disk-refused':
    'Der Datenträger hat den letzten Schritt nicht angenommen; was zuvor gespeichert wurde, ist sicher. Prüfen Sie, ob in den Ordner des Arbeitsbereichs geschrieben werden darf.',
  corrupt:
    'Eine Datei des Arbeitsbereichs ist beschädigt. Was lesbar war, wird gezeigt; stellen Sie den Rest aus einer Kopie wieder her.',
  'too-new':
    'Dieser Arbeitsbereich wurde von einem neueren Slantwise geschrieben. Aktualisieren Sie Slantwise, um ihn zu öffnen; nichts wurde geändert.',
  unauthorized:
    'Dieses Fenster ist nicht mehr angemeldet. Starten Sie Slantwise neu; alles Gespeicherte ist sicher.',
  disconnected:
    'Slantwise antwortet nicht. Gespeichertes ist sicher; starten Sie Slantwise neu, wenn das so bleibt.',
  internal:
    'In Slantwise ist etwas schiefgegangen; der letzte Schritt wurde nicht getan, Gespeichertes ist sicher.',
  incident: (id) => `Vorfall ${id}.`,
  reasons: {
    'one-layer':
      'Hier haben keine zwei Ebenen Annotationen: Übereinstimmung braucht die von zwei Analysten, oder von einem und den Konsens.',
    'in-use': 'Es wird noch verwendet und wurde deshalb behalten.',
    'in-lexicon':
      'Das Lexikon schlägt diesen Code vor: Löschen Sie dort erst seine Wendungen, oder legen Sie den Code still.',
    loop: 'Es kann nicht unter sich selbst stehen; nichts wurde geändert.',
    'no-passage': 'Diese Art von Annotation braucht eine Textstelle: wählen Sie zuerst eine aus.',
    merged: 'Was in etwas anderem aufgegangen ist, nimmt daran nicht teil; nichts wurde geändert.',
    kind: 'Die Art einer Annotation lässt sich nicht ändern; legen Sie stattdessen eine neue an.',
    scheme: 'Ein Code und der darüber müssen von derselben Art sein; nichts wurde geändert.',
    empty: 'Diese Datei ist leer; nichts wurde importiert.',
    'no-text': 'In dieser Datei wurde kein Artikeltext gefunden; nichts wurde importiert.',
    'no-annotations': 'In dieser Datei sind keine lesbaren Annotationen; es wurde nichts hinzugefügt.',
    'other-article':
      'Diese Datei handelt von mehreren Artikeln, und dieser ist nicht darunter; es wurde nichts hinzugefügt.',
    'other-format': 'Dateien dieses Formats sind nicht lesbar; nichts wurde importiert.',
    'unknown-format': 'Das Format dieser Datei ist nicht bekannt; nichts wurde importiert.',
    binary: 'Das ist keine Textdatei; nichts wurde importiert.',
    encoding:
      'Die Zeichen dieser Datei sind nicht zu entziffern; speichern Sie sie als UTF-8 und importieren Sie sie noch einmal.',
    damaged: 'Diese Datei ist beschädigt oder nicht, was ihr Name sagt; nichts wurde importiert.',
    password:
      'Diese Datei ist durch ein Passwort geschützt oder gegen Kopieren gesperrt. Speichern Sie eine Kopie ohne Schutz und importieren Sie diese.',
    scan: 'Dieses PDF ist ein Scan: Seine Seiten sind Bilder und enthalten keinen Text. Lassen Sie eine Texterkennung (OCR) darüberlaufen und importieren Sie es noch einmal.',
    'too-large': 'Diese Datei ist zu groß für einen Artikel; nichts wurde importiert.',
    'too-deep': 'Diese Seite ist zu tief verschachtelt, um gelesen zu werden; nichts wurde importiert.',
    'too-slow': 'Das Lesen dieser Datei hat zu lange gedauert; nichts wurde importiert.',
    'not-a-file': 'Das ist keine Datei; nichts wurde importiert.',
    unreadable: 'Diese Datei ließ sich nicht vom Datenträger lesen; nichts wurde importiert.',
    'same-actor': 'Das braucht zwei verschiedene Akteure; nichts wurde geändert.',
    'not-merged': 'Dieser Akteur steht schon für sich; nichts wurde geändert.',
    'too-many': 'Dieser Akteur wird von zu vielen anderen unterschieden; nichts wurde geändert.',
    'actors-unknown':
      'Das ist keine Datei mit Akteuren: Gelesen wird eine Tabelle (.csv) mit einer Spalte „name“ oder eine Liste (.json).',
    'actors-damaged': 'Diese Datei mit Akteuren ist beschädigt; nichts wurde importiert.',
    'actors-too-large': 'Diese Datei ist zu groß für ein Verzeichnis von Akteuren; nichts wurde importiert.',
    'actors-too-new': 'Diese Akteure hat ein neueres Slantwise geschrieben; nichts wurde importiert.',
    'codebook-unknown':
      'Das ist kein Codebuch: lesbar sind Codebücher von Slantwise (.json) und REFI-QDA (.qdc).',
    'codebook-broken': 'Dieses Codebuch ist beschädigt und kann nicht gelesen werden; nichts wurde geändert.',
    'codebook-entities':
      'Diese Datei erklärt einen eigenen Dokumenttyp oder eigene Entitäten, was kein Codebuch braucht; nichts wurde geändert.',
    'codebook-too-large': 'Diese Datei ist zu groß für ein Codebuch; nichts wurde geändert.',
    'codebook-too-deep':
      'Die Codes dieser Datei sind zu tief ineinander verschachtelt; nichts wurde geändert.',
    'codebook-too-new':
      'Dieses Codebuch wurde von einem neueren Slantwise geschrieben; nichts wurde geändert.',
    'codebook-empty': 'In dieser Datei sind keine Codes; nichts wurde geändert.',
    'too-many-files': 'Er enthält mehr als 5.000 Dateien; die übrigen wurden nicht angesehen.',
    'empty-folder': 'In diesem Ordner sind keine Dateien.',
    'same-text': 'Das ist derselbe Text; es gibt nichts Neues zu übertragen.',
    'edition-loop':
      'Ein Artikel kann keine neue Fassung seiner selbst sein, auch nicht von dem, was nach ihm kam.',
    'bundle-unknown': 'Das ist kein Slantwise-Paket; nichts wurde geändert.',
    'bundle-cut':
      'Das Ende dieses Pakets fehlt: Es wurde unterwegs abgeschnitten. Bitten Sie noch einmal darum; nichts wurde geändert.',
    'bundle-altered':
      'Dieses Paket wurde nachträglich verändert oder unterwegs beschädigt. Bitten Sie noch einmal darum; nichts wurde geändert.',
    'bundle-unsound': 'Dieses Paket enthält, was Slantwise nie schreiben würde; nichts wurde geändert.',
    'bundle-too-new':
      'Dieses Paket hat ein neueres Slantwise geschrieben. Aktualisieren Sie Slantwise; nichts wurde geändert.',
    'bundle-too-large': 'Dieses Paket enthält mehr als jedes Paket; nichts wurde geändert.',
    'bundle-too-deep': 'Dieses Paket ist über alle Maßen verschachtelt; nichts wurde geändert.',
    'bundle-too-large-here':
      'Dieses Paket ist zu groß für das Fenster; öffnen Sie es aus dem Menü der Desktop-App oder mit „slantwise merge DATEI“.',
    'key-changed':
      'Es ist mit einem anderen Schlüssel signiert als dem bekannten; nichts wurde zusammengeführt. Fragen Sie, wessen Schlüssel das ist.',
    'read-only': 'Dieser Arbeitsbereich lässt sich hier nur lesen; nichts wurde geändert.',
    'article-damaged':
      'Ein Schaden hat Schritte dieses Artikels gekostet; er lässt sich nur lesen, bis der Arbeitsbereich repariert ist.',
    'no-take-over': 'Der Arbeitsbereich kann jetzt nicht übernommen werden; nichts wurde geändert.',
    'no-backup': 'Diese Sicherung gibt es nicht mehr.',
    'pack-damaged':
      'Diese Kopie eines Arbeitsbereichs ist beschädigt oder unvollständig; nichts wurde geändert.',
    'pack-unknown': 'Das ist keine Kopie eines Arbeitsbereichs; nichts wurde geändert.',
    'pack-too-new':
      'Diese Kopie stammt von einem neueren Slantwise; aktualisieren Sie Slantwise, um sie zu öffnen. Nichts wurde geändert.',
    'pack-too-large': 'Diese Kopie eines Arbeitsbereichs ist zu groß; nichts wurde geändert.',
    'copy-too-large':
      'Diese Kopie ist zu groß für die Seite; stellen Sie sie auf der Befehlszeile wieder her: slantwise restore DATEI.',
    'torn-line':
      'Der letzte Schritt brach beim Schreiben ab; er galt nie als gespeichert. Alles davor ist da.',
    'damaged-line': 'Eine Zeile des Journals ist beschädigt; alles, was sie nicht braucht, blieb erhalten.',
    'lost-steps': 'Ein Schaden hat Schritte Ihrer Arbeit gekostet; alles andere blieb erhalten.',
    'damaged-file':
      'Eine Datei des Arbeitsbereichs war beschädigt. Eine ältere Kopie und der Verlauf haben sie ersetzt, wo es sie gab; „slantwise verify“ sagt alles.',
    'clock-set-back':
      'Die Uhr dieses Rechners wurde zurückgestellt. Nichts ist verloren, aber neue Zeitangaben können älter sein als die früherer Arbeit.',
    'no-workspace':
      'Die eigene Datei des Arbeitsbereichs fehlt; stellen Sie mit „slantwise restore latest“ eine Sicherung wieder her.',
    change: 'Dieser Schritt ist nicht mehr bekannt und lässt sich nicht zurücknehmen.',
  },
  readable: 'Lesbar sind PDF, Word, OpenDocument, Rich Text, Webseiten, E-Books, E-Mail, Markdown und Text.',
  draftOpen: 'Nehmen Sie erst dieses Formular an oder verwerfen Sie es; was Sie eingegeben haben, bleibt.',
  taggedHits: (made, skipped) =>
    skipped === 0
      ? `${made.toLocaleString('de-DE')} Treffer codiert.`
      : made === 0
        ? 'Alle Treffer waren schon so codiert; nichts wurde geändert.'
        : `${made.toLocaleString('de-DE')} von ${(made + skipped).toLocaleString('de-DE')} Treffern codiert; die übrigen waren schon so codiert.`,
  nowhereToStep: {
    actor: 'In diesem Artikel ist noch kein Akteur codiert.',
    stance: 'In diesem Artikel ist noch keine Haltung codiert.',
    bias: 'In diesem Artikel gibt es noch keine Bias-Notiz.',
    note: 'In diesem Artikel gibt es noch keine Notiz.',
    unreviewed: 'In diesem Artikel wartet nichts auf Prüfung.',
    any: 'In diesem Artikel ist noch nichts annotiert.',
  },
  importRunning: 'Ein anderer Import läuft noch. Importieren Sie diese Dateien, wenn er fertig ist.',
  exported: (name) => `„${name}“ exportiert.`,
  exportedWithLosses: (name, losses) =>
    `„${name}“ exportiert. ${losses === 1 ? 'Eines ließ' : `${losses} Dinge ließen`} sich nicht mitnehmen: `,
  showInFolder: 'Im Ordner zeigen',
  exportCancelled: 'Export abgebrochen; nichts wurde geschrieben.',
  imported: (title) => `„${title}“ importiert.`,
  known: (title) => `„${title}“ ist schon in der Bibliothek.`,
};
