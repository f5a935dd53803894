namespace PlanKit.Ledger;

/// <summary>When something is owed, as of a day.</summary>
public enum DueKind
{
    /// <summary>遗留: its last day has passed.</summary>
    Overdue,

    /// <summary>本季度: by the end of the quarter that runs, or of one of its months.</summary>
    Now,

    /// <summary>下季度: in a quarter that has not begun.</summary>
    Next,
}
