using PlanKit.Storage.Places;

namespace PlanKit.Storage;

/// <summary>What a plan file is worked with.</summary>
public sealed class PlanFileOptions
{
    /// <summary>How large a file may be evidence, unless told otherwise: 50 MB, in bytes.</summary>
    public const long DefaultEvidenceLimit = 50L * 1024 * 1024;

    /// <summary>How large all evidence of a plan file may be together, unless the plan file says otherwise: 2 GB, in bytes.</summary>
    public const long DefaultEvidenceTotalLimit = 2L * 1024 * 1024 * 1024;

    /// <summary>The clock from which entries take the moment of their recording.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>
    /// The folder in which snapshots of long ledgers are kept, so that the next opening need not read them whole; it is made when it
    /// is needed. It must be the user's own: whoever can write to it can make <see cref="PlanFile.ReadSummary"/> answer anything. Null,
    /// the default: none are kept.
    /// </summary>
    public string? SnapshotFolder { get; init; }

    /// <summary>For how long to wait while another process writes. Default: 30 seconds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What the system says of the drives on which files lie. Default: what this computer's system says.</summary>
    public IDriveProbe Drives { get; init; } = new SystemDrives();
}
