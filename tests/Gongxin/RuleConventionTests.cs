using System.Text.RegularExpressions;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Gongxin.Tests;

/// <summary>What holds the rules, their pages and their tests together.</summary>
public sealed class RuleConventionTests
{
    private static readonly Regex Placeholder = new(@"\{[0-9]+\}", RegexOptions.NonBacktracking);

    private static readonly Regex Regulation = new("《[^》]+》", RegexOptions.NonBacktracking);

    private static readonly string[] Headings = ["Cause", "Why", "Bad", "Good", "Fix", "Waive"];

    public static TheoryData<string> Ids { get; } = [.. BundledRules.Descriptors.Select(rule => rule.Id)];

    [Fact]
    public void Plugin_brings_at_least_eight_rules() => Assert.True(BundledRules.Descriptors.Length >= 8);

    [Fact]
    public void Each_id_belongs_to_one_rule() =>
        Assert.Equal(BundledRules.Descriptors.Length, BundledRules.Descriptors.DistinctBy(rule => rule.Id).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id_has_the_plugins_prefix_and_four_digits(string id) => Assert.Matches("^GX[0-9]{4}$", id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_text_stands_in_both_languages(string id)
    {
        DiagnosticDescriptor rule = RuleOf(id);
        foreach (LocalizableText text in new[] { rule.Title, rule.MessageFormat, rule.Remedy, rule.Description })
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Chinese);
            Assert.Matches("[A-Za-z]{3}", text.English);
            Assert.NotEqual(text.Chinese, text.English);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Message_takes_the_same_arguments_in_both_languages(string id)
    {
        LocalizableText format = RuleOf(id).MessageFormat;

        Assert.Equal(PlaceholdersOf(format.English), PlaceholdersOf(format.Chinese));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_that_cites_a_regulation_names_it_as_its_basis(string id)
    {
        DiagnosticDescriptor rule = RuleOf(id);
        Match cited = Regulation.Match(rule.Description.Chinese);

        Assert.Equal(cited.Success ? cited.Value : null, rule.Basis?.Regulation);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_explains_the_rule_under_the_six_headings_in_order(string id)
    {
        DiagnosticDescriptor rule = RuleOf(id);
        string[] lines = File.ReadAllLines(RepositoryFolder.PathOf(rule.HelpLink.Split('/')));

        Assert.Equal($"# {id} {rule.Title.Chinese}: {rule.Title.English}", lines[0]);
        Assert.Equal(Headings, lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_gives_severity_category_and_basis_as_the_rule_does(string id)
    {
        DiagnosticDescriptor rule = RuleOf(id);
        string page = File.ReadAllText(RepositoryFolder.PathOf(rule.HelpLink.Split('/')));

        Assert.Contains($"- Default severity: {SeverityWords.Word(rule.DefaultSeverity)}\n", page, StringComparison.Ordinal);
        Assert.Contains($"- Category: {rule.Category}\n", page, StringComparison.Ordinal);
        Assert.Equal(rule.Basis is { IsConfirmed: false }, page.Contains("to be confirmed", StringComparison.Ordinal));
        Assert.Contains($"- Basis: {rule.Basis?.Regulation ?? "none"}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_of_the_prefix_has_its_rule() =>
        Assert.Equal(
            BundledRules.Descriptors.Select(rule => rule.Id),
            Directory.EnumerateFiles(RepositoryFolder.PathOf("docs", "rules"), "GX*.md")
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_analyzer_has_its_test_class_and_its_name()
    {
        string[] tests = [.. typeof(RuleConventionTests).Assembly.GetExportedTypes().Select(type => type.Name)];

        Assert.All(BundledRules.Analyzers, analyzer =>
        {
            string name = analyzer.GetType().Name;
            Assert.EndsWith("Analyzer", name, StringComparison.Ordinal);
            Assert.Contains($"{name}Tests", tests);
        });
    }

    private static DiagnosticDescriptor RuleOf(string id) => BundledRules.Descriptors.Single(rule => rule.Id == id);

    private static IEnumerable<string> PlaceholdersOf(string format) =>
        Placeholder.Matches(format).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
}
