using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0104: a quarter was ticked long after it had ended.</summary>
public sealed class LateTickAnalyzer : PlanAnalyzer
{
    private const int NamedOneByOne = 3;

    private const int NamedAddresses = 10;

    private static readonly LocalizableText One = new("第{0}条“{1}”", "Item {0} “{1}”");
    private static readonly LocalizableText Several = new("{0} 个条目（{1}）", "{0} items ({1})");
    private static readonly LocalizableText AnyItem = new("条目", "ITEM");

    /// <summary>How many days after a quarter a tick may come.</summary>
    public static WholeNumberParameter Days { get; } = new()
    {
        Name = "days",
        Meaning = new("季度结束后多少天内登记不算晚", "how many days after a quarter's last day a tick is not yet late"),
        Unit = new("天", "days"),
        Default = 30,
        Minimum = 0,
        Maximum = 366,
    };

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0104",
        Title = new("季度结束很久才打勾", "Ticked long after the quarter"),
        MessageFormat = new(
            "{0}{2}在 {3} 结束，到 {4} 才登记（第 {5} 号记录），隔了 {6} 天，超过 {7} 天。",
            "{0}: {2} ended on {3} and was ticked only on {4} (entry {5}), {6} days later; up to {7} are allowed."),
        Remedy = new(
            "补上当时的材料：plankit tick 条目 --quarter 季度 --evidence 文件；今后季度一结束就登记。",
            "Keep a file that shows when it was done: plankit tick ITEM --quarter QUARTER --evidence FILE. Enter the next quarter as soon as it ends."),
        RemedyFormat = new(
            "补上当时的材料：plankit tick {1} --quarter {8} --evidence 文件；说明了原因的，可以豁免：plankit waive PK0104 {9}--quarter {8} --reason 原因 --approver 批准人。",
            "Keep a file that shows when it was done: plankit tick {1} --quarter {8} --evidence FILE. Where there was a reason, have it waived: plankit waive PK0104 {9}--quarter {8} --reason TEXT --approver NAME."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new(
            "隔了很久才登记，靠的是回忆；补登照样计入所属季度，但应当有材料说明。",
            "What is entered long afterwards rests on memory. It still counts where it belongs, and should be shown by a file."),
        Parameters = [Days],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPlanStartAction(static plan =>
    {
        var late = new List<LateTick>();
        plan.RegisterQuarterAction(quarter =>
        {
            if (Find(quarter) is { } tick)
            {
                late.Add(tick);
            }
        });
        plan.RegisterPlanEndAction(end =>
        {
            foreach (IGrouping<Quarter, LateTick> quarter in late.GroupBy(tick => tick.Quarter))
            {
                Report(end, quarter.Key, [.. quarter]);
            }
        });
    });

    private static LateTick? Find(QuarterAnalysisContext context)
    {
        if (!context.HasEnded || SettlingTick(context) is not { } entry)
        {
            return null;
        }

        int days = context.Snapshot.DayRecorded(entry).DayNumber - context.Quarter.LastDay(context.Snapshot.Plan.Year).DayNumber;
        return days > context.Options.ValueOf(Rule, Days) ? new LateTick(context.Item, context.Quarter, entry, days) : null;
    }

    // Who enters a whole quarter late knows it: saying so once is enough.
    private static void Report(PlanAnalysisContext context, Quarter quarter, LateTick[] late)
    {
        if (late.Length <= NamedOneByOne)
        {
            foreach (LateTick tick in late)
            {
                Report(context, tick, One.Format(tick.Item.Address, tick.Item.Title), Location.Of(tick.Entry, tick.Item, quarter), tick.Item.Address, $"--item {tick.Item.Address} ");
            }

            return;
        }

        LateTick latest = late.MaxBy(tick => tick.Days)!;
        string addresses = string.Join(", ", late.Take(NamedAddresses).Select(tick => tick.Item.Address)) + (late.Length > NamedAddresses ? " …" : "");
        Report(context, latest, Several.Format(late.Length, addresses), Location.Of(latest.Entry, quarter), AnyItem, "");
    }

    private static void Report(PlanAnalysisContext context, LateTick tick, LocalizableText which, Location location, object item, string waivedItem) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            location,
            which,
            item,
            tick.Quarter.Text(),
            tick.Quarter.LastDay(context.Snapshot.Plan.Year),
            context.Snapshot.DayRecorded(tick.Entry),
            tick.Entry.Sequence,
            tick.Days,
            context.Options.ValueOf(Rule, Days),
            tick.Quarter,
            waivedItem));

    // The first tick that says done, else the first of all: a file that is handed in later makes nothing late.
    private static LedgerEntry? SettlingTick(QuarterAnalysisContext context)
    {
        LedgerEntry? first = null;
        foreach (LedgerEntry entry in context.ItemProgress.Entries)
        {
            if (entry.Fact is Ticked ticked && ticked.Quarter == context.Quarter)
            {
                if (ticked.State == TickState.Done)
                {
                    return entry;
                }

                first ??= entry;
            }
        }

        return first;
    }

    private sealed record LateTick(PlanItem Item, Quarter Quarter, LedgerEntry Entry, int Days);
}
