import type { ReactNode } from 'react';
import { emptyDeskState, type Look } from '../../shared/api/desk-state.ts';
import { Button } from '../app/parts/Button.tsx';
import { RangeField } from '../app/parts/RangeField.tsx';
import { Segments } from '../app/parts/Segments.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './LookSettings.module.css';

const themes = ['system', 'light', 'dark', 'contrast'] as const;
const fonts = ['serif', 'sans'] as const;

/** The theme, and how the article's text is set, with a passage to see it by. */
export function LookSettings(): ReactNode {
  const { session } = useDesk();
  const { settings } = useWords();
  const words = settings.look;
  const theme = useSession('theme');
  const look = useSession('look');
  const change = (fields: Partial<Look>): void => session.set({ look: { ...look, ...fields } });
  return (
    <>
      <Segments
        label={words.theme}
        value={theme}
        options={themes.map((value) => ({ value, label: words.themes[value] }))}
        onChange={(value) => session.set({ theme: value })}
      />
      <Segments
        label={words.font}
        value={look.font}
        options={fonts.map((value) => ({ value, label: words.fonts[value] }))}
        onChange={(font) => change({ font })}
      />
      <RangeField
        label={words.textSize}
        value={look.textSize}
        min={12}
        max={36}
        text={words.pixels(look.textSize)}
        onChange={(textSize) => change({ textSize })}
      />
      <RangeField
        label={words.columnWidth}
        value={look.columnWidth}
        min={40}
        max={110}
        step={2}
        text={words.characters(look.columnWidth)}
        onChange={(columnWidth) => change({ columnWidth })}
      />
      <RangeField
        label={words.lineHeight}
        value={look.lineHeight}
        min={12}
        max={24}
        text={words.lines(look.lineHeight / 10)}
        onChange={(lineHeight) => change({ lineHeight })}
      />
      <p
        className={styles.sample}
        data-font={look.font}
        style={{
          fontSize: look.textSize,
          lineHeight: look.lineHeight / 10,
          maxInlineSize: `${look.columnWidth}ch`,
        }}
      >
        {words.sample}
      </p>
      <div>
        <Button size="small" onClick={() => session.set({ look: emptyDeskState.look })}>
          {words.reset}
        </Button>
      </div>
    </>
  );
}
