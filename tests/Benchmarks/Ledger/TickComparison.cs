using System.Diagnostics;
using System.Globalization;
using PlanKit.Storage;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Benchmarks.Ledger;

/// <summary>
/// Durable ticks, one transaction each, against inserts of the same columns into a bare table with the same SQLite and the same
/// settings (<see cref="RawLedger"/>). Both by turns on the same disk.
/// </summary>
internal static class TickComparison
{
    private const int Rounds = 9;
    private const int TicksPerRound = 100;
    private const int WarmUpRounds = 5;

    /// <summary>Prints the figures.</summary>
    public static void Run(TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("plankit-ticks-").FullName;
        try
        {
            string path = Path.Combine(folder, "a.plankit");
            SampleLedger.Create(path, 1000);
            using PlanFile file = SampleLedger.Open(path, PlanFileAccess.Write);
            using var raw = new RawLedger(Path.Combine(folder, "raw.db"), 1000);

            var ticks = new List<double>();
            var inserts = new List<double>();
            int number = 0;
            for (int round = -WarmUpRounds; round < Rounds; round++)
            {
                if (round == 0)
                {
                    ticks.Clear();
                    inserts.Clear();
                }

                inserts.Add(Measure(raw.Insert));
                ticks.Add(Measure(() => _ = file.Append(SampleLedger.Batch([number++])).AsT0));
            }

            double insertRate = Median(inserts), tickRate = Median(ticks);
            double ratio = Median([.. ticks.Zip(inserts, (tick, insert) => tick / insert)]);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"durable ticks {tickRate:0} a second, raw inserts {insertRate:0} a second, ratio {ratio:0.00}; medians of {Rounds} rounds of {TicksPerRound}; SQLite {SqliteLibrary.Version} on both sides"));
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
}
