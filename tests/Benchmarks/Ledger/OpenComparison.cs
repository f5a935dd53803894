using System.Diagnostics;
using System.Globalization;
using PlanKit.Storage;

namespace PlanKit.Benchmarks.Ledger;

/// <summary>What a command does with a plan file of a thousand and of a million entries: opening it, ticking once, reading the whole ledger.</summary>
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
            (string Name, Action<string> Action, int Rounds)[] works =
            [
                ("open", path => SampleLedger.Open(path).Dispose(), Rounds),
                ("open, tick once, close", Tick, Rounds),
                ("open, read the ledger", Read, 3),
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

    private static double Measure(Action<string> action, string path)
    {
        long start = Stopwatch.GetTimestamp();
        action(path);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
