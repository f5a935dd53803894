using System.Collections.Immutable;

namespace PlanKit.Text;

/// <summary>The bytes are a plausible text in two encodings, and not the same one: whoever knows must say which.</summary>
/// <param name="Candidates">The encodings that fit, likeliest first.</param>
/// <param name="ByteOffset">The first byte from which on the readings differ, from 0.</param>
/// <param name="Reason">How the two readings begin, and what to do.</param>
public sealed record AmbiguousEncoding(ImmutableArray<TextEncoding> Candidates, int ByteOffset, LocalizableText Reason);
