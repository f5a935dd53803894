namespace PlanKit.Storage;

/// <summary>What a plan file is opened for.</summary>
public enum PlanFileAccess
{
    /// <summary>To look. It works on read-only disks too.</summary>
    Read,

    /// <summary>To look and to append.</summary>
    Write,
}
