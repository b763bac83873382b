import type { MenuItemConstructorOptions } from 'electron';
import { answerTest, tellTest } from './control.ts';
import { mustBeReady } from './lifecycle.ts';
import { standIn } from './stand-in.ts';

/** An entry as the test sees it. */
export interface Entry {
  readonly id: string | null;
  readonly label: string | null;
  readonly role: string | null;
  readonly type: string;
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly enabled: boolean;
  readonly submenu: readonly Entry[];
}

type Options = MenuItemConstructorOptions;

class DoubleMenu {
  readonly template: readonly Options[];

  constructor(template: readonly Options[]) {
    this.template = template;
  }
  popup(): void {
    shownContextMenus.push(this.template.map(entryOf));
  }
}

const shownContextMenus: (readonly Entry[])[] = [];
let applicationMenu: DoubleMenu | null = null;

export const Menu = standIn('Menu', {
  buildFromTemplate: (template: readonly Options[]): DoubleMenu => {
    mustBeReady('electron-double: menus are built once the application is ready');
    template.forEach(check);
    return standIn('Menu', new DoubleMenu(template));
  },
  setApplicationMenu: (menu: DoubleMenu | null): void => {
    applicationMenu = menu;
    tellTest({ tell: 'menu-set' });
  },
});

/** @throws in Electron's words */
function check(options: Options): void {
  const { label, role, type, submenu, click } = options;
  if (label === undefined && role === undefined && type !== 'separator') {
    throw new Error('Invalid template for MenuItem: must have at least one of label, role or type');
  }
  if (click !== undefined && role !== undefined) {
    throw new Error('electron-double: Electron ignores the click of an entry with a role');
  }
  if (Array.isArray(submenu)) submenu.forEach(check);
}

function entryOf({
  id,
  label,
  role,
  type,
  accelerator,
  registerAccelerator,
  enabled,
  submenu,
}: Options): Entry {
  return {
    id: id ?? null,
    label: label ?? null,
    role: role ?? null,
    type: type ?? (submenu === undefined ? 'normal' : 'submenu'),
    accelerator: accelerator ?? null,
    registerAccelerator: registerAccelerator ?? true,
    enabled: enabled ?? true,
    submenu: Array.isArray(submenu) ? submenu.map(entryOf) : [],
  };
}

function find(options: readonly Options[], id: string): Options | null {
  for (const entry of options) {
    if (entry.id === id) return entry;
    const below = Array.isArray(entry.submenu) ? find(entry.submenu, id) : null;
    if (below !== null) return below;
  }
  return null;
}

answerTest('menu.entries', () => applicationMenu?.template.map(entryOf) ?? []);
answerTest('menu.contextMenus', () => shownContextMenus);
answerTest('menu.choose', (id) => {
  const entry = find(applicationMenu?.template ?? [], String(id));
  if (entry?.click === undefined) throw new Error(`electron-double: the menu has no entry ${String(id)}`);
  entry.click({} as never, undefined, {} as never);
});
