/** Bytes as base64, made by the browser a file at a time. */
export async function encodeBase64(bytes: ArrayBuffer): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    const { result } = reader;
    if (typeof result === 'string') resolve(result.slice(result.indexOf(',') + 1));
    else reject(new Error('The file was not read as text.'));
  });
  reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
  reader.readAsDataURL(new Blob([bytes]));
  return promise;
}
