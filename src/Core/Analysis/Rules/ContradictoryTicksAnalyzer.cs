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
        ImmutableArray<LedgerEntry> entries = context.ItemProgress.Entries;
        for (int later = entries.Length - 1; later > 0; later--)
        {
            if (TickOf(entries[later], context.Quarter) is not { } second)
            {
                continue;
            }

            for (int earlier = later - 1; earlier >= 0; earlier--)
            {
                if (TickOf(entries[earlier], context.Quarter) is { } first && Contradict(first, second))
                {
                    Report(context, entries[earlier], first, entries[later], second);
                    return;
                }
            }
        }
    });

    private static Ticked? TickOf(LedgerEntry entry, Quarter quarter) =>
        entry.Fact is Ticked ticked && ticked.Quarter == quarter ? ticked : null;

    // Partial and then done is how work goes. A count adds to what was counted before and takes nothing back.
    private static bool Contradict(Ticked first, Ticked second) =>
        (first.State == TickState.NotApplicable) != (second.State == TickState.NotApplicable)
        || (first is { State: TickState.Done, Count: null } && second.State == TickState.Partial);

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
