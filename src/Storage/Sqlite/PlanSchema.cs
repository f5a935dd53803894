
namespace PlanKit.Storage.Sqlite;

/// <summary>
/// The tables, and the triggers that keep what was written from changing. A file's own schema must be these statements to
/// the letter: a trigger or view that somebody slipped in never runs. docs/format.md explains each column.
/// </summary>
internal static class PlanSchema
{
    /// <summary>"PlKt" in ASCII: what tells a plan file from other programs' databases.</summary>
    public const int ApplicationId = 0x506C4B74;

    /// <summary>
    /// The schema version that this code writes, and the newest it reads. Version 2 has the tables of version 1; its ledger may
    /// hold seals, which a program that knows version 1 alone must not pass over.
    /// </summary>
    public const int Version = 2;

    /// <summary>The oldest schema version that this code reads and writes.</summary>
    public const int OldestVersion = 1;

    /// <summary>The statements in the order in which they are run, spelled as SQLite keeps them.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        """
        CREATE TABLE plan_text (
          digest BLOB PRIMARY KEY CHECK (typeof(digest) = 'blob' AND length(digest) = 32),
          encoding TEXT NOT NULL,
          content BLOB NOT NULL CHECK (typeof(content) = 'blob'))
        """,
        """
        CREATE TABLE plan (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          unit TEXT NOT NULL,
          year INTEGER NOT NULL,
          text_digest BLOB NOT NULL REFERENCES plan_text (digest),
          profile TEXT NOT NULL,
          reading TEXT NOT NULL,
          created_at TEXT NOT NULL,
          genesis BLOB NOT NULL CHECK (typeof(genesis) = 'blob' AND length(genesis) = 32))
        """,
        """
        CREATE TABLE ledger (
          sequence INTEGER PRIMARY KEY,
          recorded_at TEXT NOT NULL CHECK (typeof(recorded_at) = 'text'),
          date TEXT NOT NULL CHECK (typeof(date) = 'text'),
          author TEXT NOT NULL CHECK (typeof(author) = 'text'),
          kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
          payload TEXT NOT NULL CHECK (typeof(payload) = 'text'),
          hash BLOB NOT NULL CHECK (typeof(hash) = 'blob' AND length(hash) = 32))
        """,
        """
        CREATE TABLE evidence (
          id INTEGER PRIMARY KEY,
          digest BLOB NOT NULL UNIQUE CHECK (typeof(digest) = 'blob' AND length(digest) = 32),
          content BLOB NOT NULL CHECK (typeof(content) = 'blob'))
        """,
        "CREATE TABLE plugin (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE)",
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        .. Unchangeable("plan"),
        .. Unchangeable("plan_text"),
        .. Unchangeable("ledger"),
        .. Unchangeable("evidence"),

        // BEFORE, so that INSERT OR REPLACE, which deletes without asking the triggers, is refused as well.
        "CREATE TRIGGER plan_once BEFORE INSERT ON plan WHEN EXISTS (SELECT 1 FROM plan) BEGIN SELECT RAISE(ABORT, 'plan is written once'); END",
        "CREATE TRIGGER plan_text_once BEFORE INSERT ON plan_text WHEN EXISTS (SELECT 1 FROM plan_text WHERE digest = new.digest) BEGIN SELECT RAISE(ABORT, 'plan_text is written once'); END",
        "CREATE TRIGGER ledger_in_order BEFORE INSERT ON ledger WHEN new.sequence IS NOT 1 + (SELECT coalesce(max(sequence), 0) FROM ledger) BEGIN SELECT RAISE(ABORT, 'ledger is appended to'); END",
        "CREATE TRIGGER evidence_once BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM evidence WHERE digest = new.digest OR id = new.id) BEGIN SELECT RAISE(ABORT, 'evidence is written once'); END",
    ];

    /// <summary>Makes the tables and triggers in an empty database.</summary>
    public static void Create(Database database)
    {
        foreach (string statement in Statements)
        {
            database.Execute(statement);
        }
    }

    /// <summary>Whether the database holds these tables and triggers, and nothing else.</summary>
    public static bool IsIn(Database database)
    {
        var expected = new HashSet<string>(Statements, StringComparer.Ordinal);
        using Statement statement = database.Prepare("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_autoindex_%' OR sql IS NOT NULL");
        while (statement.Step())
        {
            if (statement.IsNullAt(0) || !expected.Remove(statement.TextAt(0)))
            {
                return false;
            }
        }

        return expected.Count == 0;
    }

    private static IEnumerable<string> Unchangeable(string table) =>
    [
        $"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is never changed'); END",
        $"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is never deleted from'); END",
    ];
}
