import type { TestPlatform } from '../support/platform';

// What a room does to follow the others, it does at its own pace.
const following = /inbox|foreign_record \(|log_head where/;

export interface RecordedStatements {
  /** The texts of the statements since the last call, without their values, in their order. */
  take(): string[];
  end(): void;
}

/** Records what the rooms of a platform send to their databases, but for what they ask to follow each other. */
export function recordStatements({ subgraphs }: TestPlatform): RecordedStatements {
  let texts: string[] = [];
  const ends = subgraphs.map(({ database: { statementLog } }) => {
    const logQuery = statementLog.logQuery.bind(statementLog);
    statementLog.logQuery = (text) => {
      if (!following.test(text)) texts.push(text);
      logQuery(text);
    };
    return () => {
      statementLog.logQuery = logQuery;
    };
  });
  return {
    take() {
      const taken = texts;
      texts = [];
      return taken;
    },
    end() {
      for (const end of ends) end();
    },
  };
}
