using System.Collections.Immutable;
using System.Text;
using OneOf;
using PlanKit.Plugins.Rules;

namespace PlanKit.Plugins.Tests.Rules;

/// <summary>Rules as a unit writes them.</summary>
internal static class RuleTexts
{
    internal const string Id = "TS1001";

    /// <summary>A rule of one kind; the message names all that is given it.</summary>
    /// <param name="fields">The kind's own fields, each on a line.</param>
    /// <param name="message">The English message; the Chinese one has the same placeholders.</param>
    internal static NoCodeRule Rule(string fields, string message) => Assert.Single(Read($$"""
        rules:
          - id: {{Id}}
            title: { zh: 测试, en: Test }
            severity: warning
            message:
              zh: "测试：{{message}}"
              en: "{{message}}"
        {{string.Join('\n', fields.Split('\n').Select(line => "    " + line))}}
        """).Match(rules => rules, malformed => throw new Xunit.Sdk.XunitException(malformed.Explanation.English)));

    /// <summary>Reads a file of a plugin that lists some rules.</summary>
    internal static OneOf<ImmutableArray<NoCodeRule>, Malformed> Read(string yaml, params ImmutableArray<string> listed) =>
        RulesFile.Read("rules.yaml", Encoding.UTF8.GetBytes(yaml), ManifestThatLists(listed.IsEmpty ? [Id] : listed));

    internal static PluginManifest ManifestThatLists(ImmutableArray<string> rules, string? assembly = null) => new()
    {
        Id = "tests",
        Version = "1.0.0",
        Name = new("测试", "Tests"),
        Api = new ApiRange(new Version(1, 0), new Version(1, 99)),
        RulePrefix = "TS",
        Rules = "rules.yaml",
        Assembly = assembly,
        Provides = new ProvidedParts { Rules = rules },
    };
}
