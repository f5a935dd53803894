using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>A proposed way to mend one finding by changing the plan's text. Nothing is changed until someone applies it.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Edits">The changes, which do not overlap.</param>
public sealed record PlanFix(LocalizableText Title, ImmutableArray<TextEdit> Edits);
