namespace PlanKit.Analysis;

/// <summary>The actions of one analyzer, in the order in which it registered them.</summary>
internal sealed class RegisteredActions
{
    public List<Action<PlanStartAnalysisContext>> PlanStart { get; } = [];

    public List<Action<DocumentAnalysisContext>> Document { get; } = [];

    public List<Action<SectionAnalysisContext>> Section { get; } = [];

    public List<RegisteredItemAction> Item { get; } = [];

    public List<Action<ClauseAnalysisContext>> Clause { get; } = [];

    public List<Action<QuarterAnalysisContext>> Quarter { get; } = [];

    public List<Action<EntryAnalysisContext>> Entry { get; } = [];

    public List<Action<PlanAnalysisContext>> Plan { get; } = [];
}
