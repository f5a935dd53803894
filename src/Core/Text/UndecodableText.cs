namespace PlanKit.Text;

/// <summary>The bytes are no text in any encoding that was tried.</summary>
/// <param name="ByteOffset">The first byte that does not fit, from 0.</param>
/// <param name="Encoding">The encoding that fits best, to which <paramref name="ByteOffset"/> refers; null where the bytes are no text at all.</param>
/// <param name="Reason">What is wrong there and what to do.</param>
public sealed record UndecodableText(int ByteOffset, TextEncoding? Encoding, LocalizableText Reason);
