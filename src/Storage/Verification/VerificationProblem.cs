namespace PlanKit.Storage;

/// <summary>What a verification can find.</summary>
public enum VerificationProblem
{
    /// <summary>A page of the database is broken, or a column holds what it may not.</summary>
    BrokenPage,

    /// <summary>The tables, triggers or views are not those that PlanKit wrote.</summary>
    ForeignSchema,

    /// <summary>A row names another one that is not there.</summary>
    BrokenReference,

    /// <summary>What the plan was made from does not give the ledger's first hash.</summary>
    ChangedBeginning,

    /// <summary>An entry is missing, out of order, or does not match its hash.</summary>
    BrokenChain,

    /// <summary>An entry matches its hash but says nothing that PlanKit writes.</summary>
    UnreadableEntry,

    /// <summary>An entry is of a kind that only a newer PlanKit knows.</summary>
    UnknownKind,

    /// <summary>A kept file, or a text of the plan, is no longer what was hashed.</summary>
    ChangedContent,

    /// <summary>An entry cites a file, names a text or retracts an entry that is not there.</summary>
    MissingContent,

    /// <summary>A file or a text is kept that no entry cites: PlanKit did not put it there.</summary>
    UncitedContent,
}
