namespace PlanKit.Storage.Ledger;

/// <summary>What breaks a ledger's chain.</summary>
internal enum ChainFlaw
{
    /// <summary>An entry is missing, or stands where none may.</summary>
    Gap,

    /// <summary>An entry's hash is not that of its fields and of the entry before it.</summary>
    HashMismatch,
}
