namespace PlanKit.Ledger;

/// <summary>How a ledger relates to where it once stood.</summary>
public enum LedgerContinuity
{
    /// <summary>It stands there still.</summary>
    Same,

    /// <summary>It went on from there: nothing that was recorded then is changed or missing.</summary>
    Continued,

    /// <summary>It ends before it: its last entries are missing.</summary>
    TailLost,

    /// <summary>The entry that stood there is another one now: the ledger was rewritten.</summary>
    Rewritten,

    /// <summary>No entry bears the hash, and its number is not known: the tail is missing or the ledger was rewritten.</summary>
    Unknown,
}
