using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>A quarter in which something was done must be shown by files. What counts as done is the same as for PK0102.</summary>
internal sealed class QuarterEvidenceRequirement(PartSelection where, QuarterSelection quarters, EvidenceFiles files) : RuleRequirement
{
    /// <summary>The kind of rules that ask for it, or, where they name activities, for <see cref="ActivityEvidenceRequirement"/>.</summary>
    internal static RuleKind Kind { get; } = new(
        "required-evidence", [PartSelection.Field, ActivitySelection.Field, QuarterSelection.Field, .. EvidenceFiles.Fields], Read);

    internal override PartSelection Where => where;

    internal override ImmutableArray<RulePlaceholder> Placeholders { get; } =
        [RulePlaceholder.Item, RulePlaceholder.Title, RulePlaceholder.Quarter, RulePlaceholder.Needed, RulePlaceholder.Found, RulePlaceholder.Files];

    internal override LocalizableText Meaning => RuleScope.OfItems(
        new LocalizableText(
            "条目在登记完成的季度至少要有 {0} 份{1}。",
            "Of a quarter that is ticked, at least {0} must be kept: {1}.").Format(files.Least, files.Text),
        where,
        quarters);

    internal override LocalizableText Remedy => new(
        "补交材料：plankit tick {item} --quarter {quarter} --evidence 文件。",
        "Hand in the file: plankit tick {item} --quarter {quarter} --evidence FILE.");

    internal override void Register(AnalysisContext context, DiagnosticDescriptor rule) => context.RegisterQuarterAction(quarter =>
    {
        if (quarter.Progress.Occurrences == 0
            || quarter.Progress.State == ProgressState.NotApplicable
            || !quarters.Takes(quarter.Quarter)
            || !where.Takes(quarter.Item))
        {
            return;
        }

        ItemProgress item = quarter.ItemProgress;
        int found = files.CountIn(item.Entries.Where(entry => EntriesInForce.QuarterOf(entry, item.Year) == quarter.Quarter));
        if (found < files.Least)
        {
            quarter.ReportDiagnostic(Diagnostic.Create(
                rule, quarter.Location, quarter.Item.Address, quarter.Item.Title, quarter.Quarter.Text(), files.Least, found, files.Text));
        }
    });

    private static RuleRequirement Read(FieldMap rule, FaultList faults)
    {
        var where = PartSelection.Read(rule);
        var activities = ActivitySelection.Read(rule);
        var files = EvidenceFiles.Read(rule, faults);
        return activities.Kinds.IsEmpty
            ? new QuarterEvidenceRequirement(where, activities.Quarters, files)
            : new ActivityEvidenceRequirement(where, activities, files);
    }
}
