using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>
/// The settings in force, from lowest to highest: the rule itself, the profile, the plan file, the command line. Immutable.
/// </summary>
public sealed class AnalysisOptions
{
    // Copied, never changed. There are few, and of .NET's immutable dictionaries more has to be loaded than a check takes.
    private readonly Dictionary<string, RuleSetting> _settings;

    private AnalysisOptions(Dictionary<string, RuleSetting> settings, Baseline baseline)
    {
        _settings = settings;
        Baseline = baseline;
    }

    /// <summary>Nothing is set: every rule is as it says itself.</summary>
    public static AnalysisOptions Default { get; } =
        new(new Dictionary<string, RuleSetting>(StringComparer.Ordinal), Baseline.Empty);

    /// <summary>The known findings that are set aside. Default: none.</summary>
    public Baseline Baseline { get; }

    /// <summary>What is set above the rules themselves, by key; of each key the highest layer alone.</summary>
    public IEnumerable<RuleSetting> Settings =>
        _settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => setting.Value);

    /// <summary>The severities and parameters that a profile sets.</summary>
    public static AnalysisOptions FromProfile(PlanProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Default.WithProfile(profile.Severities).WithProfile(profile.Parameters);
    }

    /// <summary>The same with one rule's severity set. A lower layer never overrides a higher one.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="severity">Its severity; null switches it off.</param>
    /// <param name="layer">Who sets it.</param>
    public AnalysisOptions With(string rule, DiagnosticSeverity? severity, SettingLayer layer) =>
        With(new SettingKey(rule), SeverityWords.Word(severity), layer);

    /// <summary>The same with a value set. A lower layer never overrides a higher one.</summary>
    /// <param name="key">What is set.</param>
    /// <param name="value">The value as it is written. A wrong one is kept, so that <see cref="FaultsFor"/> can tell of it; it has no effect.</param>
    /// <param name="layer">Who sets it.</param>
    public AnalysisOptions With(SettingKey key, string value, SettingLayer layer)
    {
        string name = key.ToString();
        return _settings.TryGetValue(name, out RuleSetting? present) && present.Layer > layer
            ? this
            : new(new Dictionary<string, RuleSetting>(_settings, StringComparer.Ordinal) { [name] = new RuleSetting(key, value, layer) }, Baseline);
    }

    /// <summary>The same with some findings set aside, in place of those before.</summary>
    public AnalysisOptions With(Baseline baseline) => new(_settings, baseline);

    /// <summary>The severity in force for a rule.</summary>
    public RuleSeverity SeverityOf(DiagnosticDescriptor descriptor) =>
        _settings.TryGetValue(descriptor.Id, out RuleSetting? set) && SeverityWords.TryParse(set.Value, out DiagnosticSeverity? severity)
            ? new RuleSeverity(severity, set.Layer)
            : new RuleSeverity(descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity : null, SettingLayer.Descriptor);

    /// <summary>The value in force for a parameter, within its bounds.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="parameter">One of its <see cref="DiagnosticDescriptor.Parameters"/>.</param>
    public int ValueOf(DiagnosticDescriptor rule, WholeNumberParameter parameter) =>
        Find(rule, parameter) is { } set && parameter.TryRead(set.Value, out int value) ? value : parameter.Default;

    /// <summary>The value in force for a parameter as it is written, and the layer that set it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="parameter">One of its <see cref="DiagnosticDescriptor.Parameters"/>.</param>
    public RuleSetting SettingOf(DiagnosticDescriptor rule, RuleParameter parameter) =>
        Find(rule, parameter) is { } set && parameter.Allows(set.Value)
            ? set
            : new RuleSetting(new SettingKey(rule.Id, parameter.Name), parameter.DefaultText, SettingLayer.Descriptor);

    /// <summary>The settings whose value is wrong: no severity, no number, out of bounds. Whoever runs rules refuses to where there is one.</summary>
    /// <param name="rules">The rules that there are. Settings of others are passed over.</param>
    public ImmutableArray<SettingFault> FaultsFor(IEnumerable<DiagnosticDescriptor> rules) =>
        _settings.Count == 0 ? [] : [.. Settings.Select(setting => FaultOf(setting, rules.FirstOrDefault(rule => rule.Id == setting.Key.Rule))).OfType<SettingFault>()];

    /// <summary>The settings of rules or parameters that there are not.</summary>
    /// <param name="rules">The rules that there are.</param>
    public ImmutableArray<RuleSetting> UnknownTo(IEnumerable<DiagnosticDescriptor> rules) =>
        _settings.Count == 0 ? [] : [.. Settings.Where(setting => !IsKnown(setting.Key, rules.FirstOrDefault(rule => rule.Id == setting.Key.Rule)))];

    // A parameter without a rule's id is the unit's own affair: its rules read it from the profile.
    private AnalysisOptions WithProfile(ImmutableSortedDictionary<string, string> values)
    {
        AnalysisOptions options = this;
        foreach ((string name, string value) in values)
        {
            if (SettingKey.TryParse(name, out SettingKey? key))
            {
                options = options.With(key, value, SettingLayer.Profile);
            }
        }

        return options;
    }

    private static bool IsKnown(SettingKey key, DiagnosticDescriptor? rule) =>
        rule is not null && (key.Parameter is null || rule.Parameters.Any(parameter => parameter.Name == key.Parameter));

    private static SettingFault? FaultOf(RuleSetting setting, DiagnosticDescriptor? rule)
    {
        if (rule is null)
        {
            return null;
        }

        if (setting.Key.Parameter is null)
        {
            return SeverityWords.TryParse(setting.Value, out _) ? null : new SettingFault(setting, SeverityWords.Allowed);
        }

        return rule.Parameters.FirstOrDefault(known => known.Name == setting.Key.Parameter) is { } parameter && !parameter.Allows(setting.Value)
            ? new SettingFault(setting, parameter.Allowed)
            : null;
    }

    private RuleSetting? Find(DiagnosticDescriptor rule, RuleParameter parameter) =>
        _settings.Count == 0 ? null : _settings.GetValueOrDefault(SettingKey.Of(rule.Id, parameter.Name));
}
