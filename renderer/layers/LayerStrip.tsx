import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '../app/parts/Button.tsx';
import { CommandKeys } from '../app/parts/CommandKeys.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { showLayers, showNextAlone } from './layer-commands.ts';
import { LayerBadge } from './LayerBadge.tsx';
import styles from './LayerStrip.module.css';
import type { Layer } from './use-layers.ts';

/** Above the text of an article that several have annotated: whose layers are in view, each on or off. */
export function LayerStrip({ layers }: { readonly layers: readonly Layer[] }): ReactNode {
  const desk = useDesk();
  const { layers: words, locale } = useWords();
  const inColours = useSession('layerColours');
  const shown = layers.filter(({ isShown }) => isShown).map(({ layer }) => layer);
  /** A number toggles the layer of that place. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const layer = /^[1-9]$/.test(event.key) ? layers[Number(event.key) - 1] : undefined;
    if (layer === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const others = shown.filter((each) => each !== layer.layer);
    showLayers(desk, layer.isShown ? others : [...others, layer.layer]);
  };
  return (
    <section className={styles.strip} data-pane="layers" aria-label={words.label}>
      <ToggleGroup
        multiple
        className={styles.layers}
        aria-label={words.shown}
        value={shown}
        onValueChange={(values) => showLayers(desk, values)}
        onKeyDown={onKeyDown}
      >
        {layers.map((layer) => (
          <Toggle
            key={layer.layer}
            value={layer.layer}
            className={styles.layer}
            style={{ '--layer': layer.colour }}
          >
            <LayerBadge sign={layer} isBesideName />
            <bdi className={styles.name}>{layer.name}</bdi>
            <span className={styles.size} title={words.annotations(layer.size)}>
              {layer.size.toLocaleString(locale)}
            </span>
          </Toggle>
        ))}
      </ToggleGroup>
      <span className={styles.grow} />
      <Toggle
        className={styles.colours}
        pressed={inColours}
        onPressedChange={(layerColours) => desk.session.set({ layerColours })}
      >
        {words.inColours}
      </Toggle>
      <Button look="quiet" size="small" onClick={() => showNextAlone(desk)}>
        {words.oneByOne}
        <CommandKeys command="layers.next-alone" />
      </Button>
    </section>
  );
}
