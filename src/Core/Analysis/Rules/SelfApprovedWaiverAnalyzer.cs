using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

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
            "请另一位负责人批准：plankit undo {0}，再 {6} --reason 原因 --approver 另一位负责人{7}。",
            "Have somebody else approve it: plankit undo {0}, then {6} --reason TEXT --approver SOMEBODY-ELSE{7}."),
        Category = "waiver",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "豁免是别人同意的例外；自己登记的条目自己批准，等于没有人把关。",
            "A waiver is an exception that somebody else agreed to. Whoever enters an item cannot also excuse it."),
    };

    private static readonly LocalizableText UntilOption = LocalizableText.Same(" --until {0}");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPlanAction(static context =>
    {
        LedgerEntry[] waivers = [.. context.Snapshot.Progress.Waivers.Where(entry => ((WaiverGranted)entry.Fact).HoldsOn(context.Snapshot.AsOf))];
        if (waivers.Length == 0)
        {
            return;
        }

        ILookup<string, Own> ownByAuthor = FirstOfEach(context.Snapshot).ToLookup(own => own.Entry.Author.Trim(), StringComparer.Ordinal);
        foreach (LedgerEntry entry in waivers)
        {
            var waiver = (WaiverGranted)entry.Fact;
            if (ownByAuthor[waiver.Approver.Trim()].FirstOrDefault(own => IsAbout(waiver, own)) is { } own)
            {
                Report(context, entry, waiver, own.Item, own.Entry);
            }
        }
    });

    private static bool IsAbout(WaiverGranted waiver, Own own) =>
        (waiver.Item is null || waiver.Item == own.Item.Id) && (waiver.Quarter is null || waiver.Quarter == own.Quarter);

    // The first entry of each author about each item and quarter, in the order of the text: of more, no waiver tells more.
    private static IEnumerable<Own> FirstOfEach(PlanSnapshot snapshot)
    {
        foreach (ItemProgress item in snapshot.Progress.Items)
        {
            var seen = new HashSet<(string Author, Quarter? Quarter)>();
            foreach (LedgerEntry entry in item.Entries)
            {
                Quarter? quarter = EntriesInForce.QuarterOf(entry, snapshot.Plan.Year);
                if (entry.Fact is Ticked or ActivityRecorded && seen.Add((entry.Author.Trim(), quarter)))
                {
                    yield return new Own(item.Item, quarter, entry);
                }
            }
        }
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
            WaiverCommand.Of(waiver, item),
            waiver.Until is { } until ? UntilOption.Format(until) : null));
    }

    private sealed record Own(PlanItem Item, Quarter? Quarter, LedgerEntry Entry);
}
