using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Cli.Tests.Rules;

/// <summary>One line of docs/rules/released.md or unreleased.md: a rule as it was when something about it changed.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Plugin">Whose rule it is; <c>core</c> for the program's own.</param>
/// <param name="Title">The rule in a few English words.</param>
/// <param name="Category">Its category.</param>
/// <param name="Severity">Its default severity; <c>none</c> where it has to be switched on.</param>
/// <param name="Version">The plugin's version that brings the change.</param>
/// <param name="Change">What the line says of the rule: one of the words below.</param>
internal sealed record RuleLine(string Id, string Plugin, string Title, string Category, string Severity, string Version, string Change)
{
    public const string New = "new";
    public const string Changed = "changed";
    public const string Renamed = "renamed";
    public const string Removed = "removed";

    public static RuleLine Of(DiagnosticDescriptor rule, PluginIdentity plugin) => new(
        rule.Id,
        plugin.Id,
        rule.Title.English,
        rule.Category,
        SeverityWords.Word(rule.IsEnabledByDefault ? rule.DefaultSeverity : null),
        plugin.Version,
        New);

    /// <summary>Whether the two say the same of the rule, whenever they say it.</summary>
    public bool IsSameRuleAs(RuleLine other) => this with { Version = other.Version, Change = other.Change } == other;

    public override string ToString() => $"| {Id} | {Plugin} | {Title} | {Category} | {Severity} | {Version} | {Change} |";
}
