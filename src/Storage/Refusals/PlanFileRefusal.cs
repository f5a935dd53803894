using OneOf;

namespace PlanKit.Storage;

/// <summary>Why a plan file could not be opened, read or written. Whatever was asked for, nothing was changed.</summary>
public sealed class PlanFileRefusal : OneOfBase<FileNotFound, NotAPlanFile, NewerSchema, DamagedFile, FileLocked, FileFault>
{
    private PlanFileRefusal(OneOf<FileNotFound, NotAPlanFile, NewerSchema, DamagedFile, FileLocked, FileFault> refusal)
        : base(refusal)
    {
    }

    /// <summary>Wraps the case.</summary>
    public static implicit operator PlanFileRefusal(FileNotFound refusal) => new(refusal);

    /// <summary>Wraps the case.</summary>
    public static implicit operator PlanFileRefusal(NotAPlanFile refusal) => new(refusal);

    /// <summary>Wraps the case.</summary>
    public static implicit operator PlanFileRefusal(NewerSchema refusal) => new(refusal);

    /// <summary>Wraps the case.</summary>
    public static implicit operator PlanFileRefusal(DamagedFile refusal) => new(refusal);

    /// <summary>Wraps the case.</summary>
    public static implicit operator PlanFileRefusal(FileLocked refusal) => new(refusal);

    /// <summary>Wraps the case.</summary>
    public static implicit operator PlanFileRefusal(FileFault refusal) => new(refusal);
}
