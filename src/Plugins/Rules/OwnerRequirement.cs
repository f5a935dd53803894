using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Somebody must answer for items, or one of some departments or people.</summary>
/// <param name="where">The items.</param>
/// <param name="owners">Who may; empty: anybody.</param>
internal sealed class OwnerRequirement(PartSelection where, ImmutableArray<string> owners) : RuleRequirement
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '/', '\n'];

    private static readonly LocalizableText Anybody = new("责任部门或责任人", "an owner");
    private static readonly LocalizableText Nobody = new("没有", "nobody");

    /// <summary>The kind of rules that ask for it.</summary>
    internal static RuleKind Kind { get; } = new("owner", [PartSelection.Field, "owners"], Read);

    internal override PartSelection Where => where;

    internal override ImmutableArray<RulePlaceholder> Placeholders { get; } =
        [RulePlaceholder.Item, RulePlaceholder.Title, RulePlaceholder.Needed, RulePlaceholder.Found];

    internal override LocalizableText Meaning =>
        RuleScope.OfItems(new LocalizableText("条目应由{0}负责。", "Items must be answered for by {0}.").Format(Needed), where);

    internal override LocalizableText Remedy => new("指定责任部门：plankit owner {item} 名称。", "Name the owner: plankit owner {item} NAME.");

    private LocalizableText Needed => owners.IsEmpty ? Anybody : WordList.Plain(owners);

    internal override void Register(AnalysisContext context, DiagnosticDescriptor rule) => context.RegisterPlanAction(plan =>
    {
        foreach (ItemProgress item in plan.Snapshot.Progress.Items)
        {
            if (where.Takes(item.Item) && !IsOwned(item.Owner))
            {
                plan.ReportDiagnostic(Diagnostic.Create(
                    rule, Location.Of(item.Item), item.Item.Address, item.Item.Title, Needed, item.Owner is { } owner ? owner : Nobody));
            }
        }
    });

    private static OwnerRequirement Read(FieldMap rule, FaultList faults) => new(PartSelection.Read(rule), rule.SomeTexts("owners", RuleText.Word));

    // Several may answer for an item together: 办公室、人事科.
    private bool IsOwned(string? owner) => owner is not null && (owners.IsEmpty
        || owners.Contains(owner, StringComparer.Ordinal)
        || owner.Split(Separators, StringSplitOptions.TrimEntries).Any(one => owners.Contains(one, StringComparer.Ordinal)));
}
