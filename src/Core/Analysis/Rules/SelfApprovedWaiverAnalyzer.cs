using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0205: a waiver was approved by the one who ticked what it is about.</summary>
public sealed class SelfApprovedWaiverAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0205",
        Title = new("豁免由登记人自己批准", "Waiver approved by who ticked"),
        MessageFormat = new(
            "第 {0} 号记录：{2}对 {1} 的豁免由 {3} 批准，而第{4}条正是 {3} 登记的（第 {5} 号记录）。",
            "Entry {0}: the waiver of {1} for {2} was approved by {3}, who entered item {4} as well (entry {5})."),
        Remedy = new(
            "请另一位负责人批准：先撤销（plankit undo 记录号），再重新登记豁免。",
            "Have somebody else approve it: take it back (plankit undo ENTRY) and grant it anew."),
        RemedyFormat = new(
            "请另一位负责人批准：plankit undo {0}，再 {6} --reason 原因 --approver 另一位负责人。",
            "Have somebody else approve it: plankit undo {0}, then {6} --reason TEXT --approver SOMEBODY-ELSE."),
        Category = "waiver",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "豁免是别人同意的例外；自己登记的条目自己批准，等于没有人把关。",
            "A waiver is an exception that somebody else agreed to. Whoever enters an item cannot also excuse it."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPlanAction(static context =>
    {
        foreach (LedgerEntry entry in context.Snapshot.Progress.Waivers)
        {
            var waiver = (WaiverGranted)entry.Fact;
            if (waiver.HoldsOn(context.Snapshot.AsOf) && OwnEntry(context.Snapshot, waiver) is var (item, own))
            {
                Report(context, entry, waiver, item, own);
            }
        }
    });

    private static (PlanItem Item, LedgerEntry Entry)? OwnEntry(PlanSnapshot snapshot, WaiverGranted waiver)
    {
        foreach (ItemProgress item in snapshot.Progress.Items)
        {
            if (waiver.Item is { } id && id != item.Item.Id)
            {
                continue;
            }

            foreach (LedgerEntry entry in item.Entries)
            {
                if (entry.Fact is Ticked or ActivityRecorded
                    && string.Equals(entry.Author.Trim(), waiver.Approver.Trim(), StringComparison.Ordinal)
                    && (waiver.Quarter is null || EntriesInForce.QuarterOf(entry, snapshot.Plan.Year) == waiver.Quarter))
                {
                    return (item.Item, entry);
                }
            }
        }

        return null;
    }

    private static void Report(PlanAnalysisContext context, LedgerEntry entry, WaiverGranted waiver, PlanItem entered, LedgerEntry own)
    {
        PlanItem? item = waiver.Item is null ? null : entered;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            item is null ? Location.Of(entry) : Location.Of(entry, item, waiver.Quarter),
            entry.Sequence,
            waiver.Rule,
            PlaceText.Of(item, waiver.Quarter),
            waiver.Approver,
            entered.Address,
            own.Sequence,
            WaiverCommand.Of(waiver, item)));
    }
}
