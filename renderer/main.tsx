import './app/no-code-from-text.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../shared/api/client.ts';
import { App } from './app/App.tsx';
import { Opening } from './app/Opening.tsx';
import './app/theme/fonts.css';
import './app/theme/tokens.css';
import './app/theme/contrast.css';
import './app/theme/base.css';
import './app/theme/tones.css';
import './app/theme/print.css';
import { applyTheme } from './app/theme/apply-theme.ts';
import { ClosedWorkspace } from './keeping/ClosedWorkspace.tsx';
import { windowClock } from './state/clock.ts';
import { DeskContext } from './state/desk-context.ts';
import { openDesk } from './state/open-desk.ts';
import { connect } from './transport.ts';
import { SpokenWords } from './words/SpokenWords.tsx';

/** Where everything is put together: the carrier, the desk, the page. */
const place = document.getElementById('desk');
if (place === null) throw new Error('The page has no place for the desk.');
const root = createRoot(place);
const stopFollowing = applyTheme('system');
root.render(
  <SpokenWords language={null}>
    <Opening failure={null} />
  </SpokenWords>,
);

const transport = connect();
const opened = await openDesk(transport, windowClock);
stopFollowing();
root.render(
  opened.ok ? (
    <StrictMode>
      <DeskContext value={opened.value}>
        <App />
      </DeskContext>
    </StrictMode>
  ) : (
    <SpokenWords language={null}>
      <Opening failure={opened.error}>
        {opened.error.code === 'corrupt' ? (
          <ClosedWorkspace client={createClient(transport)} clock={windowClock} failure={opened.error} />
        ) : null}
      </Opening>
    </SpokenWords>
  ),
);
