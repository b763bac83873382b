import type { Locator, Page } from 'playwright/test';

/** The inspector's form: of a draft (“New stance”) or of an annotation (“Stance”). */
export function form(page: Page, name: string): Locator {
  return page.getByRole('form', { name, exact: true });
}

/** A field of the form that is shown. */
export function field(page: Page, name: string): Locator {
  return page.getByRole('complementary').getByRole('combobox', { name, exact: true });
}

/** How many annotations there are, as the inspector's tab says. */
export function total(page: Page): Locator {
  return page.getByRole('tab', { name: /^All / });
}

/** The list of all annotations. */
export async function showList(page: Page): Promise<Locator> {
  await total(page).click();
  return page.getByRole('listbox', { name: 'Annotations' });
}
