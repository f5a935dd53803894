using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>A plan file does not hold what PlanKit wrote: a page is broken, or somebody edited it with another program.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Reason">What does not fit, as a sentence without its full stop.</param>
/// <param name="Sequence">The first ledger entry that does not fit, where it is the ledger.</param>
public sealed record DamagedFile(string Path, LocalizableText Reason, long? Sequence = null);
