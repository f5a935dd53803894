using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>A text that was pasted more than once.</summary>
/// <param name="CopyStart">Where the second copy begins; possibly in mid-line.</param>
/// <param name="Copy">All that repeats, up to the end of the last copy.</param>
/// <param name="Original">What is repeated, white space aside.</param>
public sealed record Repetition(int CopyStart, TextSpan Copy, TextSpan Original);
