using System.Text;
using PlanKit.Plugins.Rules;

namespace PlanKit.Plugins.Tests.Rules;

/// <summary>What docs/plugins.md tells of rules without code.</summary>
public sealed class RulesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plugins.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_works_as_it_is_printed()
    {
        string[] parts = Page.Split("\n## Without code\n")[1].Split("```");
        PluginManifest manifest = PluginManifestReader.Read("plugin.json", Encoding.UTF8.GetBytes(Content(parts, "json"))).Match(
            read => read,
            malformed => throw new Xunit.Sdk.XunitException(malformed.Explanation.English));

        NoCodeRule[] rules = [.. RulesFile.Read("rules.yaml", Encoding.UTF8.GetBytes(Content(parts, "yaml")), manifest).Match(
            read => read,
            malformed => throw new Xunit.Sdk.XunitException(malformed.Explanation.English))];

        Assert.Equal(manifest.Provides.Rules, rules.Select(rule => rule.Rule.Id));
    }

    [Fact]
    public void Every_kind_and_field_is_told_of() => Assert.All(
        RuleKind.All.SelectMany(kind => kind.Fields.Prepend(kind.Word)),
        word => Assert.Contains($"`{word}`", Page, StringComparison.Ordinal));

    private static string Content(string[] parts, string language) =>
        parts.First(part => part.StartsWith(language + "\n", StringComparison.Ordinal))[(language.Length + 1)..];
}
