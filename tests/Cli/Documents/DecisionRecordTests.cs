using System.Text.RegularExpressions;

namespace PlanKit.Cli.Tests.Documents;

/// <summary>The records of decisions: a number names one, wherever it is cited.</summary>
public sealed class DecisionRecordTests
{
    private static readonly Regex Citation = new("docs/adr/(?<number>[0-9]{4})", RegexOptions.NonBacktracking);

    private static readonly string[] Citing = ["src", "plugins", "docs"];

    private static readonly string[] Records =
        [.. Directory.EnumerateFiles(Folder("docs", "adr"), "*.md").Order(StringComparer.Ordinal)];

    private static readonly string[] Numbers = [.. Records.Select(path => Path.GetFileName(path)[..4])];

    [Fact]
    public void Each_has_a_number_of_its_own() => Assert.Equal(Numbers.Distinct(StringComparer.Ordinal), Numbers);

    [Fact]
    public void Each_bears_the_number_of_its_file() =>
        Assert.All(Records, path => Assert.StartsWith($"# {Path.GetFileName(path)[..4]}. ", File.ReadAllText(path), StringComparison.Ordinal));

    [Fact]
    public void Whatever_is_cited_stands_there()
    {
        string[] cited =
        [
            .. Citing.SelectMany(folder => Directory.EnumerateFiles(Folder(folder), "*.*", SearchOption.AllDirectories))
                .Where(path => Path.GetExtension(path) is ".cs" or ".md")
                .SelectMany(path => Citation.Matches(File.ReadAllText(path)))
                .Select(match => match.Groups["number"].Value)
                .Distinct(StringComparer.Ordinal),
        ];

        Assert.NotEmpty(cited);
        Assert.Empty(cited.Except(Numbers, StringComparer.Ordinal));
    }

    private static string Folder(params string[] names) => Path.Combine([RealDocuments.RepositoryRoot(), .. names]);
}
