/** How often is read what becomes so by the calendar alone, such as that a task is overdue. */
export const calendarPoll = 600_000; // milliseconds
