using System.Text;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Plugins;

namespace PlanKit.Cli.Tests.Rules;

/// <summary>
/// The lists of rules in docs/rules are those of the rules themselves. <c>PLANKIT_ACCEPT=1 dotnet test -c Release tests/Cli --filter RuleTables</c>
/// writes them anew.
/// </summary>
public sealed class RuleTablesTests
{
    private const string Columns =
        """
        | id | plugin | rule | category | severity | version | change |
        |---|---|---|---|---|---|---|

        """;

    private static RuleHistory Released => RuleHistory.Parse(File.ReadAllText(PageOf("released.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void What_no_release_has_yet_stands_in_unreleased()
    {
        var page = new StringBuilder(
            """
            # Rules since the last release

            Written by the tests (CONTRIBUTING.md, A new rule): what the rules of this source have that those of
            [released.md](released.md) have not. `severity` is the default one, `version` that of the core or the plugin that brings
            the change.


            """).Append(Columns);
        foreach (RuleLine line in Released.ChangesSince(BundledRules.Lines))
        {
            page.Append(line).Append('\n');
        }

        GoldenFile.AssertMatches(PageOf("unreleased.md"), page.ToString());
    }

    [Fact]
    public void No_released_id_stands_for_another_rule() => Assert.Empty(Released.ReusedBy(BundledRules.Lines));

    [Fact]
    public void Every_rule_stands_in_the_index_with_its_page()
    {
        var page = new StringBuilder(
            """
            # Rules

            Every rule that comes with PlanKit, written by the tests from the rules themselves. `plankit explain ID` says the same at
            the desk, with the severity that is in force for your plan. [released.md](released.md) and [unreleased.md](unreleased.md)
            say which version brought or changed what.

            """);
        foreach ((InstalledPlugin? plugin, var rules) in BundledRules.ByPlugin.Where(plugin => !plugin.Rules.IsEmpty))
        {
            page.Append('\n').Append(plugin?.Manifest is { } manifest ? $"## {manifest.Id}: {manifest.Name.Chinese}, {manifest.Name.English}" : "## core: PlanKit").Append("\n\n");
            page.Append("| rule | 中文 | English | category | severity | basis |\n|---|---|---|---|---|---|\n");
            foreach ((DiagnosticDescriptor rule, _) in rules)
            {
                page.Append(RowOf(rule)).Append('\n');
            }
        }

        GoldenFile.AssertMatches(PageOf("README.md"), page.ToString());
    }

    private static string RowOf(DiagnosticDescriptor rule) =>
        $"| [{rule.Id}]({rule.Id}.md) | {rule.Title.Chinese} | {rule.Title.English} | {rule.Category} "
        + $"| {SeverityWords.Word(rule.IsEnabledByDefault ? rule.DefaultSeverity : null)} | {rule.Basis?.Citation.English} |";

    private static string PageOf(string name) => Path.Combine(RealDocuments.RepositoryRoot(), "docs", "rules", name);
}
