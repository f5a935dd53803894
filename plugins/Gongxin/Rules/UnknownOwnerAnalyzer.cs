using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Gongxin.Rules;

/// <summary>GX1010: an item's owner is none of the profile's departments: misspelt, renamed, or a person.</summary>
public sealed class UnknownOwnerAnalyzer : PlanAnalyzer
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '/', '\n'];

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "GX1010",
        Title = new("责任部门不在单位名单中", "Owner is not a department of the unit"),
        MessageFormat = new(
            "第{0}条“{1}”的责任部门“{2}”不在单位的部门名单中。",
            "Item {0} “{1}”: the owner {2} is not among the unit's departments."),
        Remedy = new(
            "改为名单中的全称：plankit owner 条目 部门；部门改名或新设的，先改 profile.yaml 的 departments。",
            "Give the full name from the list: plankit owner ITEM DEPARTMENT. For a new or renamed department, change departments in profile.yaml first."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new(
            "责任到部门，催办和汇总才对得上；写成简称或个人的，统计时会漏掉。",
            "Items are owned by departments, so that reminders and sums by department are right. A short form or a person's name falls out of them."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPlanAction(static context =>
    {
        ImmutableArray<string> departments = context.Snapshot.Plan.Profile.Departments;
        if (departments.IsEmpty)
        {
            return;
        }

        foreach (ItemProgress progress in context.Snapshot.Progress.Items)
        {
            if (progress.Owner is not { } owners || departments.Contains(owners, StringComparer.Ordinal))
            {
                continue;
            }

            string[] unknown = [.. owners
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(owner => !departments.Contains(owner, StringComparer.Ordinal))];
            if (unknown.Length > 0)
            {
                var names = new LocalizableText(string.Join('、', unknown), string.Join(", ", unknown));
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, Location.Of(progress.Item), progress.Item.Address, progress.Item.Title, names));
            }
        }
    });
}
