/** An answer under way shows the one before it meanwhile: the list stays while its filter or the page's language changes. */
export function kept<Data, Result extends { data?: Data | undefined; previousData?: Data | undefined }>(
  result: Result,
): Result {
  return result.data === undefined && result.previousData !== undefined
    ? { ...result, data: result.previousData }
    : result;
}
