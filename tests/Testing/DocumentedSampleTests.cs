namespace PlanKit.Testing.Tests;

/// <summary>What docs/plugins.md shows a plugin's author is what runs in <see cref="DocumentedSamples"/>.</summary>
public sealed class DocumentedSampleTests
{
    private static string[] Shown { get; } =
    [
        .. Between(Read("plugins.md"), "\n```csharp\n", "\n```\n").Where(code => code.StartsWith("AnalyzerTest.", StringComparison.Ordinal)),
    ];

    [Fact]
    public void The_page_shows_the_tests_that_run_and_no_other()
    {
        IEnumerable<string> run = Between(Read("DocumentedSamples.cs"), "()\n    {\n", "\n    }\n")
            .Select(body => $"\n{body}".Replace("\n        ", "\n", StringComparison.Ordinal)[1..]);

        Assert.Equal(run, Shown);
    }

    [Fact]
    public void Every_test_that_the_page_shows_is_run() =>
        Assert.Equal(Shown.Length, typeof(DocumentedSamples).GetMethods().Count(method => method.IsDefined(typeof(FactAttribute), inherit: false)));

    [Fact]
    public void A_first_test_takes_fewer_than_ten_lines() => Assert.InRange(Shown[0].Split('\n').Length, 1, 9);

    private static string Read(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documented", file)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Between(string text, string start, string end) =>
        text.Split(start).Skip(1).Select(part => part[..part.IndexOf(end, StringComparison.Ordinal)]);
}
