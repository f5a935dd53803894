using System.Collections.Immutable;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>The settings under which a plan is analysed, and what is wrong with one.</summary>
internal static class PlanSettings
{
    private static readonly LocalizableText BadBaseline = new(
        "计划文件 {0} 里的基线记录“{1}”无法识别。请用 plankit baseline clear 清空基线，再用 plankit baseline set 重建。",
        "The baseline entry “{1}” in {0} cannot be understood. Empty the baseline with plankit baseline clear and make it anew with plankit baseline set.");

    private static readonly LocalizableText NoParameters = new(
        "规则 {0} 没有参数。可以设置的是它的级别：plankit config set {0} warning。",
        "The rule {0} has no parameters. What can be set is its severity: plankit config set {0} warning.");

    private static readonly LocalizableText NoParameter = new(
        "规则 {0} 没有参数“{1}”。可用：{2}。",
        "The rule {0} has no parameter “{1}”. There are: {2}.");

    private static readonly LocalizableText WrongValue = new(
        "{0} 不能是“{1}”；它应是{2}。没有改动任何设置。",
        "{0} cannot be “{1}”; it must be {2}. No setting was changed.");

    /// <summary>All layers put together: the profile, the plan file's settings, the command line, and the baseline.</summary>
    /// <param name="file">The plan file.</param>
    /// <param name="commandLine">What the command line sets.</param>
    public static OneOf<AnalysisOptions, Failure> Read(PlanFile file, IEnumerable<RuleSetting> commandLine) =>
        Read(file, file.Settings, commandLine);

    /// <summary>All layers put together as they would be once some of the plan file's settings are changed.</summary>
    /// <param name="file">The plan file, whose settings can be understood.</param>
    /// <param name="changes">The new value by name; null takes the setting away.</param>
    /// <param name="rules">The rules that there are.</param>
    /// <returns>Null where a changed setting would be refused.</returns>
    public static AnalysisOptions? ReadWith(
        PlanFile file, ImmutableDictionary<string, string?> changes, ImmutableArray<DiagnosticDescriptor> rules)
    {
        ImmutableDictionary<string, string> settings = file.Settings.ToImmutableDictionary(StringComparer.Ordinal);
        foreach ((string name, string? value) in changes)
        {
            settings = value is null ? settings.Remove(name) : settings.SetItem(name, value);
        }

        return Read(file, settings, []).TryPickT0(out AnalysisOptions? options, out _) && FaultIn(options, rules) is null ? options : null;
    }

    private static OneOf<AnalysisOptions, Failure> Read(PlanFile file, IEnumerable<KeyValuePair<string, string>> settings, IEnumerable<RuleSetting> commandLine)
    {
        AnalysisOptions options = AnalysisOptions.FromProfile(file.Profile);
        var baseline = new List<BaselineEntry>();
        foreach ((string name, string value) in settings)
        {
            if (SettingKey.TryParse(name, out SettingKey? key))
            {
                options = options.With(key, value, SettingLayer.PlanFile);
            }
            else if (name.StartsWith(BaselineEntry.SettingPrefix, StringComparison.Ordinal))
            {
                if (!BaselineEntry.TryRead(name[BaselineEntry.SettingPrefix.Length..], value, out BaselineEntry? entry))
                {
                    return new Failure(BadBaseline.Format(file.Path, name));
                }

                baseline.Add(entry);
            }
        }

        return With(options, commandLine).With(Baseline.Of(baseline));
    }

    /// <summary>The options with what the command line sets.</summary>
    public static AnalysisOptions With(AnalysisOptions options, IEnumerable<RuleSetting> commandLine) =>
        commandLine.Aggregate(options, (lower, setting) => lower.With(setting.Key, setting.Value, setting.Layer));

    /// <summary>Every value that a rule cannot have, and every parameter on the command line that there is not; null where nothing is wrong.</summary>
    public static Failure? FaultIn(AnalysisOptions options, ImmutableArray<DiagnosticDescriptor> rules)
    {
        Failure[] faults =
        [
            .. options.FaultsFor(rules).Select(fault => new Failure(fault.Message)),
            .. options.UnknownTo(rules)
                .Where(setting => setting.Layer == SettingLayer.CommandLine && rules.Any(rule => rule.Id == setting.Key.Rule))
                .Select(setting => FaultIn(setting.Key, rules)!),
        ];
        return faults.Length == 0 ? null : new Failure(new LocalizableText(
            string.Join('\n', faults.Select(fault => fault.Message.Chinese)), string.Join('\n', faults.Select(fault => fault.Message.English))));
    }

    /// <summary>What is wrong with the name of a setting; null where there is such a rule and parameter.</summary>
    public static Failure? FaultIn(SettingKey key, ImmutableArray<DiagnosticDescriptor> rules)
    {
        if (rules.FirstOrDefault(known => known.Id == key.Rule) is not { } rule)
        {
            return new Failure(RuleCatalog.NoSuchRule.Format(key.Rule));
        }

        if (key.Parameter is null || rule.Parameters.Any(parameter => parameter.Name == key.Parameter))
        {
            return null;
        }

        return new Failure(rule.Parameters.IsEmpty
            ? NoParameters.Format(rule.Id)
            : NoParameter.Format(rule.Id, key.Parameter, string.Join(", ", rule.Parameters.Select(parameter => $"{rule.Id}.{parameter.Name}"))));
    }

    /// <summary>What is wrong with a setting that somebody wants to make; null where nothing is.</summary>
    public static Failure? FaultIn(SettingKey key, string value, ImmutableArray<DiagnosticDescriptor> rules)
    {
        if (FaultIn(key, rules) is { } unknown)
        {
            return unknown;
        }

        return AnalysisOptions.Default.With(key, value, SettingLayer.PlanFile).FaultsFor(rules) is [{ } fault, ..]
            ? new Failure(WrongValue.Format(key.ToString(), value, fault.Allowed))
            : null;
    }
}
