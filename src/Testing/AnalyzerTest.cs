using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PlanKit.Analysis;
using PlanKit.Extensibility;
using PlanKit.Fixes;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Testing;

/// <summary>
/// Tests one analyzer on a plan written in the test. Usable from any test framework: a failure is an
/// <see cref="AnalyzerTestException"/> whose message shows what was expected beside what was found.
/// </summary>
/// <example>
/// <code>
/// AnalyzerTest.For(new OverdueQuarterAnalyzer())
///     .Plan("一、学习\n1．中心组学习。\n2．读书。")
///     .Ledger(ledger => ledger.Tick("1", Quarter.Q1))
///     .AsOf(2026, 4, 1)
///     .Expect("PK0101", "2", Quarter.Q1)
///     .Verify();
/// </code>
/// </example>
public sealed class AnalyzerTest
{
    private readonly PlanAnalyzer _analyzer;
    private readonly List<ExpectedFinding> _expected = [];
    private readonly List<(SettingKey Key, string Value)> _settings = [];
    private MarkedText _text = MarkedText.Parse("");
    private PlanHeader _header = new("测试单位", 2026);
    private PlanProfile _profile = PlanProfile.Empty;
    private Action<LedgerBuilder>? _ledger;
    private DateOnly? _asOf;
    private ImmutableArray<PlanFixProvider>? _providers;
    private string? _fixedText;
    private ImmutableHashSet<string> _choices = [];
    private ImmutableArray<long> _retracted = [];
    private TimeZoneInfo? _timeZone;

    private AnalyzerTest(PlanAnalyzer analyzer) => _analyzer = analyzer;

    /// <summary>Begins a test of an analyzer. The plan's year is 2026 and its unit 测试单位 unless the test says otherwise.</summary>
    public static AnalyzerTest For(PlanAnalyzer analyzer) => new(analyzer);

    /// <summary>
    /// The plan's text. <c>[|…|]</c> marks where a finding of the analyzer's only rule is expected, <c>{|GX1003:…|}</c> one of a rule named.
    /// </summary>
    public AnalyzerTest Plan(string markedText)
    {
        _text = MarkedText.Parse(markedText);
        return this;
    }

    /// <summary>The unit and the year.</summary>
    public AnalyzerTest Header(string unit, int year)
    {
        _header = new PlanHeader(unit, year);
        return this;
    }

    /// <summary>The unit's profile.</summary>
    public AnalyzerTest Profile(PlanProfile profile)
    {
        _profile = profile;
        return this;
    }

    /// <summary>Sets a severity or a parameter, as <c>plankit config set</c> does.</summary>
    /// <param name="key">The rule's id, or one of its parameters: <c>PK0104.days</c>.</param>
    /// <param name="value">The value as it is written.</param>
    /// <exception cref="ArgumentException">The key is neither.</exception>
    public AnalyzerTest Set(string key, string value)
    {
        _settings.Add((
            SettingKey.TryParse(key, out SettingKey? parsed) ? parsed : throw new ArgumentException($"No setting has the name '{key}'.", nameof(key)),
            value));
        return this;
    }

    /// <summary>The entries. A test without this one checks the text as a bare document.</summary>
    public AnalyzerTest Ledger(Action<LedgerBuilder> write)
    {
        _ledger = write;
        return this;
    }

    /// <summary>The day as of which the plan is looked at. Default: the year's last day.</summary>
    public AnalyzerTest AsOf(int year, int month, int day)
    {
        _asOf = new DateOnly(year, month, day);
        return this;
    }

    /// <summary>The plan file's time zone. Default: UTC.</summary>
    public AnalyzerTest TimeZone(TimeZoneInfo timeZone)
    {
        _timeZone = timeZone;
        return this;
    }

    /// <summary>A finding that must come, besides those marked in the text.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="item">The item's address; null: no item.</param>
    /// <param name="quarter">The quarter; null: none.</param>
    public AnalyzerTest Expect(string rule, string? item = null, Quarter? quarter = null)
    {
        _expected.Add(new ExpectedFinding(rule, item, quarter, Place: null));
        return this;
    }

    /// <summary>
    /// Who mends the findings. Default: every public fix provider of the analyzer's assembly that has a constructor without
    /// parameters.
    /// </summary>
    public AnalyzerTest FixedBy(params ImmutableArray<PlanFixProvider> providers)
    {
        _providers = providers;
        return this;
    }

    /// <summary>The text, without marks, after all that can be mended was mended. Where nothing can be, the text as it was.</summary>
    public AnalyzerTest FixedText(string text)
    {
        _fixedText = text;
        return this;
    }

    /// <summary>Chooses a fix, as <c>plankit fix --choose</c> does: where there are several, or where it needs consent.</summary>
    /// <param name="key">Its <see cref="PlanFix.EquivalenceKey"/>.</param>
    public AnalyzerTest Choose(string key)
    {
        _choices = _choices.Add(key);
        return this;
    }

    /// <summary>The entries that the fixes take back, by number.</summary>
    public AnalyzerTest FixRetracts(params ReadOnlySpan<long> sequences)
    {
        _retracted = [.. sequences];
        return this;
    }

    /// <summary>
    /// Runs the analyzer, and the fixes where the test says what they do. Findings that were not expected, expected ones that
    /// did not come, and another text than the one expected fail the test.
    /// </summary>
    /// <returns>What was found, for a closer look: at messages, say.</returns>
    /// <exception cref="AnalyzerTestException">Found and expected differ.</exception>
    public AnalysisResult Verify()
    {
        PlanSnapshot snapshot = Snapshot();
        var driver = AnalysisDriver.Create([new RegisteredAnalyzer(_analyzer, Self)]);
        AnalysisResult result = driver.Analyze(snapshot);
        new FindingComparison(snapshot.Plan, _expected, [.. _text.Marks.Select(Expected)]).Verify(result.Findings);
        if (_fixedText is not null || !_retracted.IsEmpty)
        {
            VerifyFixes(driver, snapshot);
        }

        return result;
    }

    /// <summary>Asks for the fixes of every finding and applies what can be applied; for a closer look than <see cref="Verify"/> takes.</summary>
    public FixResult Fix() => Fix(AnalysisDriver.Create([new RegisteredAnalyzer(_analyzer, Self)]), Snapshot());

    private static PluginIdentity Self { get; } = new("test", "1.0.0");

    private FixResult Fix(AnalysisDriver driver, PlanSnapshot snapshot)
    {
        IEnumerable<PlanFixProvider> providers = _providers ?? FixProvidersOf(_analyzer.GetType().Assembly);
        return new PlanFixer(driver, [.. providers.Select(provider => new RegisteredFixProvider(provider, Self))])
            .Fix(FixSubject.Of(snapshot), new FixRequest { Choices = _choices });
    }

    private void VerifyFixes(AnalysisDriver driver, PlanSnapshot snapshot)
    {
        FixResult result = Fix(driver, snapshot);
        string text = result.After.Snapshot.Plan.Text.ToString();
        long[] retracted = [.. result.After.Entries.OfType<EntryRetracted>().Select(entry => entry.Sequence)];
        if ((_fixedText is { } expected && text != expected) || !retracted.SequenceEqual(_retracted))
        {
            throw new AnalyzerTestException(FixComparison.Describe(_fixedText ?? text, text, _retracted, retracted, result));
        }
    }

    private static IEnumerable<PlanFixProvider> FixProvidersOf(Assembly assembly) => new ServiceCollection()
        .AddPlanFixProviders(assembly)
        .Select(service => (PlanFixProvider)Activator.CreateInstance(service.ImplementationType!)!);

    private PlanSnapshot Snapshot()
    {
        Model.Plan plan = PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(_text.Text)), _header, _profile);
        DateOnly asOf = _asOf ?? new DateOnly(_header.Year, 12, 31);
        AnalysisOptions options = _settings.Aggregate(
            AnalysisOptions.FromProfile(_profile), (lower, set) => lower.With(set.Key, set.Value, SettingLayer.PlanFile));
        if (options.FaultsFor(_analyzer.SupportedDiagnostics) is [{ } fault, ..])
        {
            throw new InvalidOperationException(fault.Message.English);
        }

        return _ledger is null ? PlanSnapshot.OfDocument(plan, asOf, options) : WithLedger(plan, asOf, options, _timeZone, _ledger);
    }

    private static PlanSnapshot WithLedger(
        Plan plan, DateOnly asOf, AnalysisOptions options, TimeZoneInfo? timeZone, Action<LedgerBuilder> write)
    {
        var ledger = new LedgerBuilder(plan);
        write(ledger);
        return PlanSnapshot.Create(plan, ledger.Entries, ledger.Head, asOf, options, timeZone);
    }

    private ExpectedFinding Expected((string? Rule, TextSpan Span) mark) =>
        ExpectedFinding.At(mark.Rule ?? OnlyRule(), mark.Span, _text.Text);

    private string OnlyRule()
    {
        ImmutableArray<Diagnostics.DiagnosticDescriptor> rules = _analyzer.SupportedDiagnostics;
        return rules.Length == 1
            ? rules[0].Id
            : throw new InvalidOperationException("[|…|] needs an analyzer with exactly one rule; name the rule: {|ID:…|}.");
    }
}
