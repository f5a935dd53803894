using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>
/// The settings in force, from lowest to highest: the rule itself, the profile, the plan file, the command line. Immutable.
/// </summary>
public sealed class AnalysisOptions
{
    private readonly ImmutableDictionary<string, RuleSeverity> _severities;

    private AnalysisOptions(ImmutableDictionary<string, RuleSeverity> severities) => _severities = severities;

    /// <summary>Nothing is set: every rule is as it says itself.</summary>
    public static AnalysisOptions Default { get; } =
        new(ImmutableDictionary.Create<string, RuleSeverity>(StringComparer.Ordinal));

    /// <summary>The severities that a profile sets. A word that is no severity sets nothing; reading a profile refuses it.</summary>
    public static AnalysisOptions FromProfile(PlanProfile profile)
    {
        AnalysisOptions options = Default;
        foreach ((string rule, string word) in profile.Severities)
        {
            if (SeverityWords.TryParse(word, out DiagnosticSeverity? severity))
            {
                options = options.With(rule, severity, SettingLayer.Profile);
            }
        }

        return options;
    }

    /// <summary>The same with one rule set. A lower layer never overrides a higher one.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="severity">Its severity; null switches it off.</param>
    /// <param name="layer">Who sets it.</param>
    public AnalysisOptions With(string rule, DiagnosticSeverity? severity, SettingLayer layer) =>
        _severities.TryGetValue(rule, out RuleSeverity? present) && present.Layer > layer
            ? this
            : new(_severities.SetItem(rule, new RuleSeverity(severity, layer)));

    /// <summary>What is in force for a rule.</summary>
    public RuleSeverity SeverityOf(DiagnosticDescriptor descriptor) =>
        _severities.TryGetValue(descriptor.Id, out RuleSeverity? set)
            ? set
            : new RuleSeverity(descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity : null, SettingLayer.Descriptor);
}
