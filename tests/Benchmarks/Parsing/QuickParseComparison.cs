using System.Diagnostics;
using System.Globalization;
using Markdig;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Benchmarks.Parsing;

/// <summary>Figures within seconds: both readers by turns in one process, the median of many rounds, and what each allocates.</summary>
internal static class QuickParseComparison
{
    private const int FewestRounds = 15;

    // Little enough that a round is over before another program gets the processor; those that it falls into are outliers.
    private const long CharactersPerRound = 60_000;

    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(2);

    // The runtime watches code and compiles it anew when a processor is free for that, which on a machine in use takes its time: both
    // readers run until neither has become faster for so many windows in a row.
    private const int CalmWindows = 4;

    private const int MostWindows = 40;

    private const double Faster = 0.95;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.5);

    /// <summary>Prints one line of figures for each text.</summary>
    /// <param name="files">Documents to be read beside the sample; none for the sample alone.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(IEnumerable<string> files, TextWriter output)
    {
        output.WriteLine("text                        PlanKit      Markdig      time ratio   PlanKit bytes/text bytes   Markdig");
        Compare(output, "sample plan", PlanTexts.One());
        Compare(output, "1 MB", PlanTexts.Long(350_000));
        Compare(output, "10 MB", PlanTexts.Long(3_500_000));
        Compare(output, "10 MB in one line", PlanTexts.OneLine(3_500_000));
        foreach (string file in files)
        {
            Compare(output, Path.GetFileNameWithoutExtension(file), SourceText.From(File.ReadAllBytes(file).AsMemory()).AsT0.ToString());
        }
    }

    private static void Compare(TextWriter output, string name, string text)
    {
        int repeats = (int)Math.Max(1, CharactersPerRound / text.Length);
        var ours = new List<double>();
        var theirs = new List<double>();
        WarmUp(repeats, text);
        for (long start = Stopwatch.GetTimestamp(); ours.Count < FewestRounds || Stopwatch.GetElapsedTime(start) < Measuring;)
        {
            ours.Add(Measure(repeats, () => PlanSyntaxTree.Parse(SourceText.From(text))));
            theirs.Add(Measure(repeats, () => Markdown.Parse(text)));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-24} {Median(ours),8:0.000} ms  {Median(theirs),8:0.000} ms  {Median([.. ours.Zip(theirs, (our, their) => our / their)]),8:0.00}     {Share(text, () => PlanSyntaxTree.Parse(SourceText.From(text))),12:0.00}          {Share(text, () => Markdown.Parse(text)),16:0.00}"));
    }

    private static void WarmUp(int repeats, string text)
    {
        double ours = double.MaxValue;
        double theirs = double.MaxValue;
        for (int window = 0, calm = 0; window < MostWindows && calm < CalmWindows; window++)
        {
            double our = double.MaxValue;
            double their = double.MaxValue;
            for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Window;)
            {
                our = Math.Min(our, Measure(repeats, () => PlanSyntaxTree.Parse(SourceText.From(text))));
                their = Math.Min(their, Measure(repeats, () => Markdown.Parse(text)));
            }

            calm = our < ours * Faster || their < theirs * Faster ? 0 : calm + 1;
            (ours, theirs) = (Math.Min(our, ours), Math.Min(their, theirs));
        }
    }

    private static double Measure(int repeats, Func<object> parse)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repeats; i++)
        {
            GC.KeepAlive(parse());
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / repeats;
    }

    private static double Share(string text, Func<object> parse)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(parse());
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / (text.Length * sizeof(char));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
