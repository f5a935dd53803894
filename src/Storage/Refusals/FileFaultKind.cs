namespace PlanKit.Storage;

/// <summary>Why a file or folder cannot be read or written.</summary>
public enum FileFaultKind
{
    /// <summary>The system does not allow it to this user.</summary>
    AccessDenied,

    /// <summary>The file or its disk is read-only.</summary>
    ReadOnly,

    /// <summary>The disk is full, or the user's share of it.</summary>
    DiskFull,

    /// <summary>The folder does not exist.</summary>
    FolderMissing,

    /// <summary>The file was not closed properly and lies where it cannot be recovered: on a read-only disk.</summary>
    RecoveryNeeded,

    /// <summary>The device or the database to it failed.</summary>
    DeviceFailed,
}
