using PlanKit.Text;

namespace PlanKit.Extensibility;

/// <summary>An importer cannot read a file.</summary>
/// <param name="Reason">Where, why, and what to do.</param>
public sealed record UnreadableDocument(LocalizableText Reason);
