import { isObject, listOf, type JsonObject } from '../../web-annotation/json-ld.ts';

/** What Label Studio itself says in a row of its JSON-MIN export; anything else is the task's data or a result. */
const ABOUT = ['id', 'annotator', 'annotation_id', 'created_at', 'updated_at', 'lead_time'];

/**
 * A row of the JSON-MIN export as the task that the whole export would have: results stand under the name of what made
 * them, data under their own. A single choice is a plain string there, like data, and cannot be told from these.
 * @returns null when it is no such row
 */
export function taskOfMinimal(row: unknown): JsonObject | null {
  if (!isObject(row) || !('annotation_id' in row) || !('annotator' in row)) return null;
  const said = Object.entries(row).filter(([key]) => !ABOUT.includes(key));
  return {
    id: row['id'],
    data: Object.fromEntries(said.filter(([, value]) => typeof value === 'string')),
    annotations: [
      {
        id: row['annotation_id'],
        completed_by: row['annotator'],
        created_at: row['created_at'],
        updated_at: row['updated_at'],
        result: said.flatMap(([name, value]) =>
          (isObject(value) ? [value] : listOf(value).filter(isObject)).map((each, index) => ({
            id: `${name} ${index + 1}`,
            from_name: name,
            value: each,
          })),
        ),
      },
    ],
  };
}
