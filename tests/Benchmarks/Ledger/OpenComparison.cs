using System.Diagnostics;
using System.Globalization;
using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Benchmarks.Ledger;

/// <summary>
/// What a command does with a plan file of a thousand and of a million entries: opening it, ticking once, reading the whole ledger,
/// and saying how the plan stands, from a snapshot and without one.
/// </summary>
internal static class OpenComparison
{
    private const int Rounds = 15;

    /// <summary>Prints a line of figures for each length, and their ratios.</summary>
    public static void Run(int longest, TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("plankit-open-").FullName;
        try
        {
            string few = Path.Combine(folder, "few.plankit"), many = Path.Combine(folder, "many.plankit");
            SampleLedger.Create(few, 1000);
            SampleLedger.Create(many, longest);
            string snapshots = Path.Combine(folder, "snapshots");
            (string Name, Action<string> Action, int Rounds)[] works =
            [
                ("open", path => SampleLedger.Open(path).Dispose(), Rounds),
                ("open, tick once, close", Tick, Rounds),
                ("open, read the ledger", Read, 3),
                ("status, from scratch", path => Stand(path, null), 3),
                ("status, from a snapshot", path => Stand(path, snapshots), Rounds),
                ("tick, status", path => TickAndStand(path, snapshots), Rounds),
            ];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians by turns                1,000    {longest,9:N0}    ratio"));
            foreach ((string name, Action<string> action, int rounds) in works)
            {
                var times = new List<(double Few, double Many)>();
                for (int round = -3; round < rounds; round++)
                {
                    (double Few, double Many) time = (Measure(action, few), Measure(action, many));
                    if (round >= 0)
                    {
                        times.Add(time);
                    }
                }

                double first = Median(times.Select(time => time.Few)), second = Median(times.Select(time => time.Many));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {first,9:0.00} ms {second,9:0.00} ms {second / first,8:0.00}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Tick(string path)
    {
        using PlanFile file = SampleLedger.Open(path, PlanFileAccess.Write);
        _ = file.Append(SampleLedger.Batch([0])).AsT0;
    }

    private static void Read(string path)
    {
        using PlanFile file = SampleLedger.Open(path);
        GC.KeepAlive(file.ReadLedger().AsT0);
    }

    // Snapshots are made in the first rounds, which are not counted.
    private static void Stand(string path, string? snapshots)
    {
        using PlanFile file = SampleLedger.Open(path, PlanFileAccess.Read, snapshots is null ? null : snapshots + Path.GetFileName(path));
        GC.KeepAlive(Progress.Of(SampleLedger.Plan, file.ReadSummary().AsT0.Summary, new DateOnly(2016, 12, 31)));
    }

    private static void TickAndStand(string path, string snapshots)
    {
        using (PlanFile file = SampleLedger.Open(path, PlanFileAccess.Write, snapshots + Path.GetFileName(path)))
        {
            _ = file.Append(SampleLedger.Batch([0])).AsT0;
        }

        Stand(path, snapshots);
    }

    private static double Measure(Action<string> action, string path)
    {
        long start = Stopwatch.GetTimestamp();
        action(path);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
