namespace PlanKit.Ledger;

/// <summary>What a tick says of an item in a quarter.</summary>
public enum TickState
{
    /// <summary>已完成.</summary>
    Done,

    /// <summary>部分完成: something was done, not all of it.</summary>
    Partial,

    /// <summary>不适用: nothing is due from this item in this quarter.</summary>
    NotApplicable,
}
