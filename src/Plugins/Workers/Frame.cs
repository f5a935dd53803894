namespace PlanKit.Plugins.Workers;

/// <summary>One message between host and worker.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Payload">The content: written by <see cref="PayloadWriter"/>, or bytes, as <paramref name="Kind"/> says.</param>
internal readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload);
