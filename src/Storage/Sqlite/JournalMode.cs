namespace PlanKit.Storage.Sqlite;

/// <summary>How a database file is written so that a transaction is done whole or not at all: https://sqlite.org/pragma.html#pragma_journal_mode.</summary>
internal enum JournalMode
{
    /// <summary>What stood there is put into a <c>-journal</c> beside the file, which is deleted at the end of each transaction.</summary>
    Rollback,

    /// <summary>What is new is put into a <c>-wal</c> beside the file, which all who have it open find by memory that they share.</summary>
    WriteAheadLog,
}
