/** While an answer is under way, shows the one before it: a list stays while its filter or the language changes. */
export function kept<Data, Result extends { data?: Data | undefined; previousData?: Data | undefined }>(
  result: Result,
): Result {
  return result.data === undefined && result.previousData !== undefined
    ? { ...result, data: result.previousData }
    : result;
}
