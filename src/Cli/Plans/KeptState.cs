namespace PlanKit.Cli.Plans;

/// <summary>What became of a kept file.</summary>
internal enum KeptState
{
    /// <summary>It is there, and its bytes are those that were kept.</summary>
    Unchanged,

    /// <summary>It is there with other bytes.</summary>
    Changed,

    /// <summary>It is not there.</summary>
    Missing,
}
