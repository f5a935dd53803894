namespace PlanKit.Ledger;

/// <summary>Names a kept file by its content. The file itself lies in the plan file, once however often it is cited.</summary>
/// <param name="Content">The hash of its bytes.</param>
/// <param name="FileName">The name it was given with, without folders.</param>
/// <param name="Size">Its length in bytes.</param>
public sealed record EvidenceReference(Digest Content, string FileName, long Size);
