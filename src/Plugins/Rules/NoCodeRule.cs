using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Plugins.Rules;

/// <summary>A rule that a plugin states in a file and this program looks after: no code of the plugin runs.</summary>
/// <param name="rule">The rule.</param>
/// <param name="requirement">What it asks.</param>
internal sealed class NoCodeRule(DiagnosticDescriptor rule, RuleRequirement requirement) : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    internal DiagnosticDescriptor Rule { get; } = rule;

    /// <summary>The ids of the categories of which an item, or section, must be to be looked at; empty: any.</summary>
    internal ImmutableArray<string> Categories => requirement.Where.Categories;

    /// <summary>The rule as a plugin's, under its own id, since all rules without code are of one type.</summary>
    internal RegisteredAnalyzer Register(PluginIdentity plugin) => new(this, plugin) { Name = Rule.Id };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => requirement.Register(context, Rule);
}
