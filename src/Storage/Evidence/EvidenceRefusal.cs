using OneOf;

namespace PlanKit.Storage;

/// <summary>Why a file cannot be kept as evidence.</summary>
public sealed class EvidenceRefusal : OneOfBase<FileNotFound, EvidenceIsFolder, EvidenceIsEmpty, EvidenceTooLarge, FileFault>
{
    private EvidenceRefusal(OneOf<FileNotFound, EvidenceIsFolder, EvidenceIsEmpty, EvidenceTooLarge, FileFault> refusal)
        : base(refusal)
    {
    }

    /// <summary>Wraps the case.</summary>
    public static implicit operator EvidenceRefusal(FileNotFound refusal) => new(refusal);

    /// <summary>Wraps the case.</summary>
    public static implicit operator EvidenceRefusal(EvidenceIsFolder refusal) => new(refusal);

    /// <summary>Wraps the case.</summary>
    public static implicit operator EvidenceRefusal(EvidenceIsEmpty refusal) => new(refusal);

    /// <summary>Wraps the case.</summary>
    public static implicit operator EvidenceRefusal(EvidenceTooLarge refusal) => new(refusal);

    /// <summary>Wraps the case.</summary>
    public static implicit operator EvidenceRefusal(FileFault refusal) => new(refusal);
}
