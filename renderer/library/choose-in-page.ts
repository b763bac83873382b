/** What is asked for: one file if nothing is said. */
interface Choice {
  readonly multiple?: boolean;
  /** A folder, of which the files are given with all that are in the folders in it. */
  readonly webkitdirectory?: boolean;
}

/** Asks for files in the page itself; none when the analyst cancels. */
export async function chooseInPage({ multiple = false, webkitdirectory = false }: Choice = {}): Promise<
  readonly File[]
> {
  const { promise, resolve } = Promise.withResolvers<readonly File[]>();
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.webkitdirectory = webkitdirectory;
  input.addEventListener('change', () => resolve([...(input.files ?? [])]));
  input.addEventListener('cancel', () => resolve([]));
  input.click();
  return promise;
}
