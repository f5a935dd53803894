using System.Collections.Immutable;
using System.CommandLine;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>A plan's baseline beside what is found now.</summary>
internal sealed class PlanBaseline
{
    private static readonly LocalizableText NoPlanFile = new(
        "{0} 是文档，基线保存在计划文件里。先用 plankit new {0} 建立计划文件，再对它设基线。",
        "{0} is a document, and a baseline is kept in a plan file. Make one with plankit new {0}, then set its baseline.");

    private readonly AnalysisResult _result;
    private readonly string? _rule;
    private readonly HashSet<string> _gone;
    private readonly Dictionary<string, Finding> _found;

    private PlanBaseline(PlanSnapshot snapshot, AnalysisResult result, string? rule)
    {
        _result = result;
        _rule = rule;
        _found = result.Findings
            .DistinctBy(finding => finding.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(finding => finding.Fingerprint, StringComparer.Ordinal);
        AsOf = snapshot.AsOf;
        Entries = [.. snapshot.Options.Baseline.Entries.Where(entry => rule is null || entry.Rule == rule)];
        _gone = [.. result.Findings
            .Where(finding => finding.Diagnostic.Id == DriverDiagnostics.GoneBaselineEntry.Id)
            .Select(finding => finding.Diagnostic.Properties[DiagnosticProperties.Fingerprint])];
    }

    /// <summary>The day for which the plan was looked at.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The entries that were asked for, by fingerprint.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>The entries that are found no longer.</summary>
    public IEnumerable<BaselineEntry> Gone => Entries.Where(entry => _gone.Contains(entry.Fingerprint));

    /// <summary>The findings that could be set aside and are not, as entries. Waived ones are not among them: they need no baseline.</summary>
    public IEnumerable<BaselineEntry> NotYetIn => _result.Findings
        .Where(finding => !finding.IsSetAside && Baseline.Takes(finding.Diagnostic.Descriptor) && (_rule is null || finding.Diagnostic.Id == _rule))
        .Select(finding => BaselineEntry.Of(finding, AsOf));

    /// <summary><c>--rule ID</c>.</summary>
    public static Option<string?> RuleOption(CommandSession session) => new("--rule")
    {
        HelpName = "ID",
        Description = session.Say(new("只对这条规则", "For this rule only")),
    };

    /// <summary>Opens the plan file; a document is refused, for it has none.</summary>
    /// <returns>The exit code.</returns>
    public static int With(CommandSession session, string? file, PlanFileAccess access, Func<OpenedPlan, int> action) =>
        file is not null && !file.EndsWith(PlanFileLocator.Extension, StringComparison.OrdinalIgnoreCase) && File.Exists(session.Resolve(file))
            ? session.Fail(NoPlanFile, file)
            : PlanFiles.With(session, file, access, action);

    /// <summary>Looks what is found now.</summary>
    /// <param name="session">The session.</param>
    /// <param name="opened">The plan file.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="rule">The only rule that is asked for; null: all.</param>
    public static OneOf<PlanBaseline, Failure> Compare(CommandSession session, OpenedPlan opened, DateOnly asOf, string? rule)
    {
        AnalysisDriver driver = PlanAnalysis.DriverFor(session, opened.File.PluginIds, opened.Plan.Profile);
        string? id = rule?.ToUpperInvariant();
        if (id is not null && PlanSettings.FaultIn(new SettingKey(id), driver.Descriptors) is { } unknown)
        {
            return unknown;
        }

        // Whatever the plan's settings say: here the question is which entries are gone.
        var askForGone = new RuleSetting(
            new SettingKey(DriverDiagnostics.GoneBaselineEntry.Id), SeverityWords.Word(DiagnosticSeverity.Info), SettingLayer.CommandLine);
        return PlanAnalysis.SnapshotOf(opened, asOf, [askForGone], driver).Match<OneOf<PlanBaseline, Failure>>(
            snapshot => new PlanBaseline(snapshot, driver.Analyze(snapshot), id),
            failure => failure);
    }

    /// <summary>The finding that an entry sets aside; null where it was not found.</summary>
    public Finding? FindingOf(BaselineEntry entry) => _found.GetValueOrDefault(entry.Fingerprint);

    /// <summary>Whether an entry is found no longer.</summary>
    public bool IsGone(BaselineEntry entry) => _gone.Contains(entry.Fingerprint);
}
