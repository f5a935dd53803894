using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Fixes;

namespace PlanKit;

/// <summary>What holds the rules of one prefix, their pages and their tests together.</summary>
/// <param name="prefix">The rules' prefix.</param>
/// <param name="analyzers">The analyzers, as the host gets them.</param>
/// <param name="others">Rules of the prefix that no analyzer reports.</param>
/// <param name="fixProviders">Who mends them.</param>
public abstract class RuleConventions(
    string prefix, ImmutableArray<PlanAnalyzer> analyzers, ImmutableArray<DiagnosticDescriptor> others, ImmutableArray<PlanFixProvider> fixProviders)
{
    private static readonly Regex Placeholder = new(@"\{[0-9]+\}", RegexOptions.NonBacktracking);

    private static readonly Regex Regulation = new("《[^》]+》", RegexOptions.NonBacktracking);

    private static readonly string[] Headings = ["Cause", "Why", "Bad", "Good", "Fix", "Waive"];

    private readonly ImmutableArray<DiagnosticDescriptor> _rules =
    [
        .. analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Concat(others)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void Each_id_belongs_to_one_rule() =>
        Assert.Equal(_rules.Length, _rules.DistinctBy(rule => rule.Id, StringComparer.Ordinal).Count());

    [Fact]
    public void Every_id_has_the_prefix_and_four_digits() =>
        Assert.All(_rules, rule => Assert.Matches($"^{prefix}[0-9]{{4}}$", rule.Id));

    [Fact]
    public void Every_text_stands_in_both_languages() =>
        Assert.All(_rules, rule => Assert.All([rule.Title, rule.MessageFormat, rule.Remedy, rule.Description], text =>
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Chinese);
            Assert.Matches("[A-Za-z]{3}", text.English);
            Assert.NotEqual(text.Chinese, text.English);
        }));

    [Fact]
    public void Every_message_takes_the_same_arguments_in_both_languages() =>
        Assert.All(_rules, rule => Assert.Equal(PlaceholdersOf(rule.MessageFormat.English), PlaceholdersOf(rule.MessageFormat.Chinese)));

    [Fact]
    public void Every_remedy_of_one_finding_takes_the_same_arguments_in_both_languages() =>
        Assert.All(_rules.Where(rule => rule.RemedyFormat is not null), rule =>
        {
            Assert.Equal(PlaceholdersOf(rule.RemedyFormat!.Value.English), PlaceholdersOf(rule.RemedyFormat.Value.Chinese));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", rule.RemedyFormat.Value.Chinese);
        });

    [Fact]
    public void What_is_said_of_a_rule_as_a_whole_needs_no_arguments() =>
        Assert.All(_rules, rule => Assert.All([rule.Title, rule.Remedy, rule.Description], text => Assert.Empty(PlaceholdersOf(text.Chinese + text.English))));

    [Fact]
    public void A_rule_that_cites_a_regulation_names_it_as_its_basis() =>
        Assert.All(_rules, rule =>
        {
            Match cited = Regulation.Match(rule.Description.Chinese);
            Assert.Equal(cited.Success ? cited.Value : null, rule.Basis?.Regulation);
        });

    [Fact]
    public void Every_page_explains_its_rule_under_the_six_headings_in_order() =>
        Assert.All(_rules, rule =>
        {
            string[] lines = PageOf(rule).Split('\n');
            Assert.Equal($"# {rule.Id} {rule.Title.Chinese}: {rule.Title.English}", lines[0]);
            Assert.Equal(Headings, lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        });

    [Fact]
    public void Every_page_gives_severity_category_and_basis_as_the_rule_does() =>
        Assert.All(_rules, rule =>
        {
            string page = PageOf(rule);
            Assert.Contains($"- Default severity: {SeverityWords.Word(rule.DefaultSeverity)}\n", page, StringComparison.Ordinal);
            Assert.Contains($"- Category: {rule.Category}\n", page, StringComparison.Ordinal);
            Assert.Equal(rule.Basis is { IsConfirmed: false }, page.Contains("to be confirmed", StringComparison.Ordinal));
            Assert.Contains($"- Basis: {rule.Basis?.Regulation ?? "none"}", page, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_page_of_the_prefix_has_its_rule() =>
        Assert.Equal(
            _rules.Select(rule => rule.Id),
            Directory.EnumerateFiles(RepositoryFiles.PathOf("docs", "rules"), $"{prefix}*.md")
                .Select(page => Path.GetFileNameWithoutExtension(page))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_analyzer_has_its_test_class_and_its_name()
    {
        string[] tests = [.. GetType().Assembly.GetExportedTypes().Select(type => type.Name)];
        Assert.All(analyzers, analyzer =>
        {
            string name = analyzer.GetType().Name;
            Assert.EndsWith("Analyzer", name, StringComparison.Ordinal);
            Assert.Contains($"{name}Tests", tests);
        });
    }

    [Fact]
    public void Every_parameter_has_a_name_of_its_own_both_languages_a_default_within_its_bounds_and_a_place_on_the_page() =>
        Assert.All(_rules, rule =>
        {
            Assert.Equal(rule.Parameters.Length, rule.Parameters.DistinctBy(parameter => parameter.Name, StringComparer.Ordinal).Count());
            Assert.All(rule.Parameters, parameter =>
            {
                Assert.True(SettingKey.TryParse($"{rule.Id}.{parameter.Name}", out _), $"{rule.Id}.{parameter.Name} is no name of a parameter.");
                Assert.All([parameter.Meaning, parameter.Unit, parameter.Allowed], text =>
                {
                    Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Chinese);
                    Assert.Matches("[A-Za-z]{3}", text.English);
                });
                Assert.True(parameter.Allows(parameter.DefaultText), $"{rule.Id}.{parameter.Name} does not allow its default.");
                Assert.Contains($"`{rule.Id}.{parameter.Name}`", PageOf(rule), StringComparison.Ordinal);
            });
        });

    [Fact]
    public void A_page_names_plankit_fix_under_its_heading_exactly_where_a_fix_provider_mends_the_rule() =>
        Assert.All(_rules, rule =>
        {
            string page = PageOf(rule);
            string fix = page[page.IndexOf("\n## Fix\n", StringComparison.Ordinal)..page.IndexOf("\n## Waive\n", StringComparison.Ordinal)];
            Assert.True(
                fixProviders.Any(provider => provider.FixableDiagnosticIds.Contains(rule.Id, StringComparer.Ordinal)) == fix.Contains($"`plankit fix --rule {rule.Id}", StringComparison.Ordinal),
                $"{rule.Id}: its page under “## Fix” and its fix provider do not agree on `plankit fix --rule {rule.Id}`.");
        });

    private static string PageOf(DiagnosticDescriptor rule) =>
        File.ReadAllText(RepositoryFiles.PathOf(rule.HelpLink!.Split('/')));

    private static IEnumerable<string> PlaceholdersOf(string format) =>
        Placeholder.Matches(format).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
