using BenchmarkDotNet.Attributes;
using Markdig;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Benchmarks.Parsing;

/// <summary>The reader beside Markdig, on the same text: both make a syntax tree.</summary>
[MemoryDiagnoser]
public class ParseBenchmark
{
    private string _text = "";

    /// <summary>UTF-16 code units; 0 is the sample plan as it is.</summary>
    [Params(0, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void MakeText() => _text = Length == 0 ? PlanTexts.One() : PlanTexts.Long(Length);

    [Benchmark(Baseline = true)]
    public object Markdig() => Markdown.Parse(_text);

    [Benchmark]
    public object PlanKit() => PlanSyntaxTree.Parse(SourceText.From(_text));
}
