using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0105: two ticks of one item in one quarter that cannot both be true.</summary>
public sealed class ContradictoryTicksAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0105",
        Title = new("打勾互相矛盾", "Contradictory ticks"),
        MessageFormat = new(
            "第{0}条“{1}”{2}的打勾互相矛盾：第 {3} 号记录（{4}）是“{5}”，第 {6} 号记录（{7}）是“{8}”；现按后一条计算。",
            "Item {0} “{1}” has ticks for {2} that contradict each other: entry {3} ({4}) says “{5}”, entry {6} ({7}) says “{8}”; the later one counts."),
        Remedy = new(
            "留下对的一条，撤销另一条：plankit undo 记录号。",
            "Keep the one that is right and take the other back: plankit undo ENTRY."),
        RemedyFormat = new(
            "留下对的一条，撤销另一条：plankit undo {3} 或 plankit undo {6}。",
            "Keep the one that is right and take the other back: plankit undo {3}, or plankit undo {6}."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "同一条目同一季度，既说完成又说不适用，或者先说完成又说只完成了一部分，必有一条是错的。",
            "Done and not applicable, or done and then only partly done: of two such ticks one is wrong."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterQuarterAction(static context =>
    {
        // Partial and then done is how work goes. A count adds to what was counted before and takes nothing back. Of each kind
        // that a later tick may contradict the last one is enough: so a long ledger is gone through once.
        LedgerEntry? notApplicable = null, applicable = null, done = null;
        (LedgerEntry First, LedgerEntry Second)? last = null;
        foreach (LedgerEntry entry in context.ItemProgress.Entries)
        {
            if (TickOf(entry, context.Quarter) is not { } tick)
            {
                continue;
            }

            bool isApplicable = tick.State != TickState.NotApplicable;
            LedgerEntry? contradicted = Later(isApplicable ? notApplicable : applicable, tick.State == TickState.Partial ? done : null);
            last = contradicted is null ? last : (contradicted, entry);
            notApplicable = isApplicable ? notApplicable : entry;
            applicable = isApplicable ? entry : applicable;
            done = tick is { State: TickState.Done, Count: null } ? entry : done;
        }

        if (last is var (first, second))
        {
            Report(context, first, (Ticked)first.Fact, second, (Ticked)second.Fact);
        }
    });

    private static Ticked? TickOf(LedgerEntry entry, Quarter quarter) =>
        entry.Fact is Ticked ticked && ticked.Quarter == quarter ? ticked : null;

    private static LedgerEntry? Later(LedgerEntry? one, LedgerEntry? other) =>
        one is null || other?.Sequence > one.Sequence ? other : one;

    private static void Report(QuarterAnalysisContext context, LedgerEntry earlier, Ticked first, LedgerEntry later, Ticked second) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            Location.Of(later, context.Item, context.Quarter),
            additionalLocations: [Location.Of(earlier, context.Item, context.Quarter)],
            properties: [],
            [
                context.Item.Address,
                context.Item.Title,
                context.Quarter.Text(),
                earlier.Sequence,
                earlier.Author,
                first.State.Text(),
                later.Sequence,
                later.Author,
                second.State.Text(),
            ]));
}
