import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { AgreementScreen } from '../agreement/AgreementScreen.tsx';
import { ActorsScreen } from '../actors/ActorsScreen.tsx';
import { CompareScreen } from '../compare/CompareScreen.tsx';
import { CodebookScreen } from '../codebook/CodebookScreen.tsx';
import { ExportScreen } from '../export/ExportScreen.tsx';
import { LexiconScreen } from '../lexicon/LexiconScreen.tsx';
import { DetailsScreen } from '../library/DetailsScreen.tsx';
import { Banners } from '../keeping/Banners.tsx';
import { warnBeforeLeaving } from '../keeping/warn-before-leaving.ts';
import { ImportPanel } from '../library/ImportPanel.tsx';
import { LibraryScreen } from '../library/LibraryScreen.tsx';
import { listenForArticles } from '../library/listen-for-articles.ts';
import { ReadingScreen } from '../reading/ReadingScreen.tsx';
import { SearchScreen } from '../search/SearchScreen.tsx';
import { TeamScreen } from '../team/TeamScreen.tsx';
import { BundleDialog } from '../team/BundleDialog.tsx';
import { listenForHandedBundles } from '../team/open-bundle.ts';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import { keepSuggesting } from '../suggestions/keep-suggesting.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { rememberSession } from '../state/remember.ts';
import type { Screen } from '../state/session.ts';
import { SpokenWords } from '../words/SpokenWords.tsx';
import { useWords } from '../words/words.ts';
import styles from './App.module.css';
import { CommandPalette } from './CommandPalette.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import { Header } from './Header.tsx';
import { listenForShortcuts } from './keymap.ts';
import { listenForMenu } from './menu.ts';
import { Rail } from './Rail.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { StatusBar } from './StatusBar.tsx';
import { applyTheme } from './theme/apply-theme.ts';
import { Toasts } from './Toasts.tsx';
import { useScreenFocus } from './use-screen-focus.ts';

const screens: Readonly<Record<Screen, () => ReactNode>> = {
  library: LibraryScreen,
  details: DetailsScreen,
  search: SearchScreen,
  reading: ReadingScreen,
  actors: ActorsScreen,
  codebook: CodebookScreen,
  lexicon: LexiconScreen,
  agreement: AgreementScreen,
  compare: CompareScreen,
  export: ExportScreen,
  team: TeamScreen,
  settings: SettingsScreen,
};

/** The desk in the language that the analyst chose. */
export function App(): ReactNode {
  return (
    <SpokenWords language={useSession('language')}>
      <DeskWindow />
    </SpokenWords>
  );
}

/** The window: header, rail, the screen that is open, status bar. */
function DeskWindow(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const Shown = screens[useSession('screen')];
  const theme = useSession('theme');
  const [dropping, setDropping] = useState(false);

  useScreenFocus(desk);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => rememberSession(desk), [desk]);
  useEffect(() => keepSuggesting(desk), [desk]);
  useEffect(() => warnBeforeLeaving(desk), [desk]);
  // The first key that is pressed on the window that is seen counts.
  useLayoutEffect(() => listenForShortcuts(desk), [desk]);
  useEffect(() => listenForMenu(desk), [desk]);
  useEffect(() => listenForHandedBundles(desk), [desk]);
  useEffect(() => listenForArticles(desk, words, setDropping), [desk, words]);

  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <div className={styles.window}>
          <Banners />
          <div className={styles.frame}>
            <Header />
            <Rail />
            <Shown />
            <StatusBar />
          </div>
        </div>
        <ImportPanel />
        <BundleDialog />
        <CommandPalette />
        <ShortcutsDialog />
        <Toasts />
        {dropping ? <DropOverlay /> : null}
      </Tooltip.Provider>
    </CSPProvider>
  );
}
