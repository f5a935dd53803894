using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0012: an item's words state no cadence, date or quantity.</summary>
public sealed class UnmeasurableItemAnalyzer : PlanAnalyzer
{
    // Up to one in so many they are exceptions, each named; more than that is the way in which the plan is written.
    private const int ExceptionShare = 3;

    private const int NamedAddresses = 5;

    private static readonly LocalizableText One = new("第{0}条“{1}”", "item {0} “{1}”");
    private static readonly LocalizableText Several = new("{0} 个条目中的 {1} 个（{2}）", "{1} of {0} items ({2})");

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0012",
        Title = new("无法衡量的条目", "Item that nothing can measure"),
        MessageFormat = new("没有写明频次、时间或数量：{0}。", "No cadence, date or quantity is stated: {0}."),
        Remedy = new(
            "写明多久一次、何时完成或者做多少；也可以用 plankit cadence 定下频次。",
            "Say how often, by when or how much; or settle how often with plankit cadence."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new(
            "没有频次、时间和数量的条目，季度末说不清做到了没有。",
            "At the end of a quarter nobody can say whether an item was done that states no cadence, date or quantity."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(static context =>
    {
        Plan plan = context.Snapshot.Plan;
        ImmutableArray<PlanItem> vague = [.. context.Snapshot.Progress.Items.Where(item => IsVague(plan, item)).Select(item => item.Item)];
        if (vague.Length > 1 && vague.Length * ExceptionShare > plan.AllItems.Length)
        {
            string addresses = string.Join(", ", vague.Take(NamedAddresses).Select(item => item.Address)) + (vague.Length > NamedAddresses ? " …" : "");
            LocalizableText which = Several.Format(plan.AllItems.Length, vague.Length, addresses);
            context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, [.. vague.Select(Location.Of)], [], [which]));
            return;
        }

        foreach (PlanItem item in vague)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Of(item), One.Format(item.Address, item.Title)));
        }
    });

    // Once the profile or the ledger says how often, the words need not.
    private static bool IsVague(Plan plan, ItemProgress item) =>
        item.CadenceSource == CadenceSource.Default && item.Item.Proposals.IsEmpty && !MeasuringWords.OccurIn(WordsOf(plan, item.Item));

    private static ReadOnlySpan<char> WordsOf(Plan plan, PlanItem item) =>
        plan.Text.AsSpan(TextSpan.FromBounds(Math.Min(item.HeadingSpan.Start + item.Marker.Length, item.Span.End), item.Span.End));
}
