using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>Something that is not as PlanKit wrote it.</summary>
/// <param name="Problem">What sort of thing.</param>
/// <param name="Reason">What it is, as a sentence without its full stop.</param>
/// <param name="Sequence">The ledger entry, where it is about one.</param>
public sealed record VerificationFinding(VerificationProblem Problem, LocalizableText Reason, long? Sequence = null);
