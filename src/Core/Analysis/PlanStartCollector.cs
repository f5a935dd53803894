using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>Notes what an analyzer registers for one plan alone.</summary>
internal sealed class PlanStartCollector(PlanSnapshot snapshot, RegisteredActions actions, CancellationToken cancellationToken)
    : PlanStartAnalysisContext
{
    public override PlanSnapshot Snapshot => snapshot;

    public override CancellationToken CancellationToken => cancellationToken;

    public override void RegisterItemAction(Action<ItemAnalysisContext> action, params ReadOnlySpan<PlanCategory> categories) =>
        actions.Item.Add(new RegisteredItemAction(action, [.. categories]));

    public override void RegisterQuarterAction(Action<QuarterAnalysisContext> action) => actions.Quarter.Add(action);

    public override void RegisterEntryAction(Action<EntryAnalysisContext> action) => actions.Entry.Add(action);

    public override void RegisterPlanEndAction(Action<PlanAnalysisContext> action) => actions.Plan.Add(action);
}
