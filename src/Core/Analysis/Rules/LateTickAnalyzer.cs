using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0104: a quarter was ticked long after it had ended.</summary>
public sealed class LateTickAnalyzer : PlanAnalyzer
{
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
            "第{0}条“{1}”{2}在 {3} 结束，到 {4} 才登记（第 {5} 号记录），隔了 {6} 天，超过 {7} 天。",
            "Item {0} “{1}”: {2} ended on {3} and was ticked only on {4} (entry {5}), {6} days later; up to {7} are allowed."),
        Remedy = new(
            "补上当时的材料：plankit tick 条目 --quarter 季度 --evidence 文件；今后季度一结束就登记。",
            "Keep a file that shows when it was done: plankit tick ITEM --quarter QUARTER --evidence FILE. Enter the next quarter as soon as it ends."),
        RemedyFormat = new(
            "补上当时的材料：plankit tick {0} --quarter {8} --evidence 文件；说明了原因的，可以豁免：plankit waive PK0104 --item {0} --quarter {8} --reason 原因 --approver 批准人。",
            "Keep a file that shows when it was done: plankit tick {0} --quarter {8} --evidence FILE. Where there was a reason, have it waived: plankit waive PK0104 --item {0} --quarter {8} --reason TEXT --approver NAME."),
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
    public override void Initialize(AnalysisContext context) => context.RegisterQuarterAction(static context =>
    {
        if (!context.HasEnded || SettlingTick(context) is not { } entry)
        {
            return;
        }

        DateOnly last = context.Quarter.LastDay(context.Snapshot.Plan.Year);
        DateOnly recorded = context.Snapshot.DayRecorded(entry);
        int allowed = context.Snapshot.Options.ValueOf(Rule, Days);
        int late = recorded.DayNumber - last.DayNumber;
        if (late > allowed)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Location.Of(entry, context.Item, context.Quarter),
                context.Item.Address,
                context.Item.Title,
                context.Quarter.Text(),
                last,
                recorded,
                entry.Sequence,
                late,
                allowed,
                context.Quarter));
        }
    });

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
}
