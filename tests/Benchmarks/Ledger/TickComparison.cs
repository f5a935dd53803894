using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PlanKit.Storage;

namespace PlanKit.Benchmarks.Ledger;

/// <summary>
/// Durable ticks, one transaction each, against inserts of the same columns into a bare table with the same settings: WAL,
/// <c>synchronous = FULL</c>, a prepared statement, nothing hashed and nothing checked. Both by turns on the same disk.
/// </summary>
internal static class TickComparison
{
    private const int Rounds = 9;
    private const int TicksPerRound = 100;

    /// <summary>Prints the figures.</summary>
    public static void Run(TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("plankit-ticks-").FullName;
        try
        {
            string path = Path.Combine(folder, "a.plankit");
            SampleLedger.Create(path, 1000);
            using PlanFile file = SampleLedger.Open(path, PlanFileAccess.Write);
            using var raw = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
            raw.Open();
            Execute(raw, "PRAGMA journal_mode = WAL");
            Execute(raw, "PRAGMA synchronous = FULL");
            Execute(raw, "CREATE TABLE ledger (sequence INTEGER PRIMARY KEY, recorded_at TEXT, date TEXT, author TEXT, kind TEXT, payload TEXT, hash BLOB)");
            using SqliteCommand insert = raw.CreateCommand();
            insert.CommandText = """
                INSERT INTO ledger VALUES (NULL, '2016-04-01T08:30:15.123Z', '2016-03-31', '张三', 'ticked',
                  '{"item":"5f0e4a1105","quarter":"Q1","state":"done","note":"已召开第5次会议，到会5人。"}', zeroblob(32))
                """;
            insert.Prepare();

            var ticks = new List<double>();
            var inserts = new List<double>();
            int number = 0;
            for (int round = 0; round < Rounds; round++)
            {
                inserts.Add(Measure(() => insert.ExecuteNonQuery()));
                ticks.Add(Measure(() => _ = file.Append(SampleLedger.Batch([number++])).AsT0));
            }

            double insertRate = Median(inserts), tickRate = Median(ticks);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"durable ticks {tickRate:0} a second, raw inserts {insertRate:0} a second, ratio {tickRate / insertRate:0.00}; medians of {Rounds} rounds of {TicksPerRound}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Measure(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < TicksPerRound; i++)
        {
            action();
        }

        return TicksPerRound / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
