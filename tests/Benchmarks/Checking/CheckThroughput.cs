using System.Diagnostics;
using System.Globalization;
using PlanKit.Analysis;

namespace PlanKit.Benchmarks.Checking;

/// <summary>
/// How many plans are checked in a second with all bundled rules, by one thread and by two, by turns; and whether memory grows.
/// One check is all that there is between a plan's text and entries in memory and its findings in their order: read the text,
/// build the plan, add the entries up, run the rules. Processor time stands beside the clock's, since other programs on the
/// machine lengthen the one and not the other.
/// </summary>
internal static class CheckThroughput
{
    private const int Plans = 10_000;

    /// <summary>Prints the figures.</summary>
    /// <param name="plugins">The folder of the bundled plugins, as a build of the command leaves it.</param>
    /// <param name="rounds">How many times each is measured; the median counts.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(string plugins, int rounds, TextWriter output)
    {
        using var work = CheckWork.Load(plugins);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Plans} plans of {work.ItemsPerPlan:0.#} items and {work.EntriesPerPlan:0.#} entries, {work.Rules} rules by {work.Analyzers} analyzers, {work.FindingsPerPlan:0.#} findings a plan"));
        Measure(work, threads: 1, Plans / 5, timings: null);
        var one = new Speed[rounds];
        var two = new Speed[rounds];
        for (int round = 0; round < rounds; round++)
        {
            one[round] = Measure(work, 1, Plans, timings: null);
            two[round] = Measure(work, 2, Plans, timings: null);
            Write(output, $"round {round + 1}", one[round], two[round]);
        }

        Write(output, "median", Median(one), Median(two));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated per plan: {work.AllocatedPerPlan() / 1024.0:0.0} KB"));
        WriteMemory(work, output);
        WriteTimings(work, output);
    }

    private static void Write(TextWriter output, string name, Speed one, Speed two) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: one thread {one.PlansPerSecond:0} plans/s, {one.Microseconds:0} µs of processor a plan; two {two.PlansPerSecond:0} plans/s, {two.Microseconds:0} µs; ratio {two.PlansPerSecond / one.PlansPerSecond:0.00} by the clock, {2 * one.Microseconds / two.Microseconds:0.00} by the processor"));

    private static Speed Measure(CheckWork work, int threads, int plans, AnalysisTimings? timings)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        Parallel.For(0, plans, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => work.Check(i, timings));
        return new Speed(
            plans / Stopwatch.GetElapsedTime(start).TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / plans);
    }

    private static void WriteMemory(CheckWork work, TextWriter output)
    {
        int done = 0;
        foreach (int count in (int[])[2_000, 10_000])
        {
            for (; done < count; done++)
            {
                work.Check(done, timings: null);
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"GC heap after {count} plans: {GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024.0:0.00} MB"));
        }
    }

    private static void WriteTimings(CheckWork work, TextWriter output)
    {
        var timings = new AnalysisTimings(TimeProvider.System);
        Measure(work, threads: 1, Plans / 5, timings);
        output.WriteLine("µs a plan  share  analyzer");
        foreach (AnalyzerTiming timing in timings.ToImmutable())
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{timing.Elapsed.TotalMicroseconds / (Plans / 5),9:0.00}  {timing.Share,5:0%}  {timing.Analyzer}"));
        }

        foreach ((string stage, double microseconds) in work.Stages())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{microseconds,9:0.00}         {stage}"));
        }
    }

    private static Speed Median(Speed[] values) => new(
        values.Select(value => value.PlansPerSecond).Order().ElementAt(values.Length / 2),
        values.Select(value => value.Microseconds).Order().ElementAt(values.Length / 2));

    private readonly record struct Speed(double PlansPerSecond, double Microseconds);
}
