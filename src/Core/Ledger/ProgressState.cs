namespace PlanKit.Ledger;

/// <summary>How an item stands in a quarter. Where several would fit, the first in this order counts.</summary>
public enum ProgressState
{
    /// <summary>不适用: the last statement says so, or nothing was due from the item in this quarter and nothing was done.</summary>
    NotApplicable,

    /// <summary>已完成: as much was done as was due, or something where nothing was due.</summary>
    Done,

    /// <summary>逾期: a period of its cadence (a month, a quarter, …) has ended and less was done than was due in it.</summary>
    Overdue,

    /// <summary>进行中: something was done, in part or in number, and there is still time or nothing was due.</summary>
    InProgress,

    /// <summary>未开始: nothing was done yet, and there is still time.</summary>
    NotStarted,
}
